import { describe, expect, it } from 'vitest';
import {
  decidingDetector,
  refusalOf,
  rejectUnfinished,
  UNFINISHED_ANSWERS,
  unfinishedDetectors,
} from '../../src/engine/unfinished.ts';
import type { Action } from '../../src/model/action.ts';
import type { Decision, UnfinishedDetector } from '../../src/model/decision.ts';
import { REJECT_STATUSES } from '../../src/model/reject-statuses.ts';

const POLICY = { name: 'default', version: '1' };
const REQUEST = { phase: 'request', segments: [{ role: 'user', text: 'a' }] } as const;

describe('UNFINISHED_ANSWERS', () => {
  const answers = Object.values(UNFINISHED_ANSWERS);

  it('has words of its own for each cause, with a status that gateways pass on', () => {
    expect(new Set(answers.map(({ body }) => body)).size).toBe(answers.length);
    for (const { status } of answers) expect(REJECT_STATUSES).toContain(status);
  });

  it('asks to try again only where that can help', () => {
    for (const { status, body } of answers) {
      expect(body.includes('try again')).toBe(status === 503);
      expect(body.includes('shorten it')).toBe(status === 413);
    }
  });
});

describe('unfinishedDetectors()', () => {
  it('groups segments by detector and cause, with the most severe action', () => {
    const at = (segment: number, action: Action, cause: 'work' | 'findings' = 'work') =>
      ({ segment, detector: 'patterns', cause, action }) as const;
    const segments = [at(0, 'pass'), at(1, 'mask'), at(1, 'pass'), at(1, 'reject', 'findings')];
    expect(unfinishedDetectors(segments)).toEqual([
      { detector: 'patterns', cause: 'work', action: 'mask', segments: [0, 1] },
      { detector: 'patterns', cause: 'findings', action: 'reject', segments: [1] },
    ]);
  });
});

describe('decidingDetector()', () => {
  const unfinished = (...actions: Action[]) =>
    actions.map((action) => ({ detector: 'patterns', cause: 'work', action }) as const);

  it.each([
    [[], undefined],
    [['pass'], 0],
    [['pass', 'mask', 'reject'], 2],
    [['mask', 'mask', 'pass'], 0],
  ] as const)('of %j is the first of the most severe: %s', (actions, index) => {
    const detectors = unfinished(...actions);
    expect(decidingDetector(detectors)).toBe(index === undefined ? undefined : detectors[index]);
  });
});

describe('refusalOf()', () => {
  it.each<[UnfinishedDetector['cause'], string]>([
    ['time', 'GW_LIMIT_TIME'],
    ['size', 'GW_LIMIT_BODY'],
    ['busy', 'GW_LIMIT_LOAD'],
    ['failed', 'GW_ENGINE_FAILED'],
    ['unavailable', 'GW_ENGINE_UNAVAILABLE'],
    ['work', 'GW_LIMIT_WORK'],
    ['findings', 'GW_LIMIT_FINDINGS'],
  ])('names the code of a request that was rejected for %s', (cause, code) => {
    expect(refusalOf(rejectUnfinished(POLICY, REQUEST, cause).decision)).toBe(code);
  });

  const unfinished = [{ detector: 'entities', cause: 'time', action: 'reject' }] as const;
  const base: Decision = { ...REQUEST, action: 'reject', policy: POLICY, findings: [], unfinished };
  it.each<[string, Partial<Decision>]>([
    ['a rule rejected', { rule: 'a.b' }],
    ['the text was passed all the same', { action: 'pass' }],
    ['everything was checked', { unfinished: [] }],
  ])('is undefined where %s', (_, change) => {
    expect(refusalOf({ ...base, ...change })).toBeUndefined();
  });
});
