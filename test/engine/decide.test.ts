import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { UNFINISHED_ANSWERS } from '../../src/engine/unfinished.ts';
import type { Action } from '../../src/model/action.ts';
import type { UnfinishedDetector } from '../../src/model/decision.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Unmaskable } from '../../src/model/request.ts';
import { rule } from '../support/rule.ts';

const RULES = [
  rule({ id: 'a.pass-where-unmaskable', onUnmaskable: 'pass', maskReason: 'own reason' }),
  rule({ id: 'b.strict' }),
  rule({ id: 'c.other' }),
];

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'b.strict',
  entity: 'THING',
  severity: 'medium',
  segment: 0,
  start: 0,
  end: 5,
  score: 0.9,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: [],
  ...over,
});

function decideOn(
  findings: readonly Finding[],
  unmaskable?: Unmaskable,
  unfinished: readonly UnfinishedDetector[] = [],
) {
  return decide({
    request: { phase: 'request', segments: [], ...(unmaskable && { unmaskable }) },
    policy: { name: 'default', version: '1' },
    findings,
    unfinished,
    ruleOf: (id) => RULES.find((one) => one.id === id),
  });
}

describe('decide()', () => {
  it('passes when nothing was found', () => {
    expect(decideOn([])).toMatchObject({ action: 'pass', findings: [], unfinished: [] });
    expect(decideOn([]).rule).toBeUndefined();
  });

  it.each<[string, readonly Partial<Finding>[], Action, string | undefined]>([
    ['a pass finding', [{ action: 'pass' }], 'pass', undefined],
    ['a shadow rejection', [{ action: 'reject', shadow: true }], 'pass', undefined],
    ['one mask', [{}], 'mask', 'b.strict'],
    ['a reject after a mask', [{}, { action: 'reject', rule: 'c.other' }], 'reject', 'c.other'],
    ['a reject before a mask', [{ action: 'reject' }, { rule: 'c.other' }], 'reject', 'b.strict'],
    [
      'equal actions: the more severe rule',
      [{ severity: 'low' }, { severity: 'high', rule: 'c.other' }],
      'mask',
      'c.other',
    ],
    ['equal severity: the smaller id', [{ rule: 'c.other' }, {}], 'mask', 'b.strict'],
  ])('lets the most severe act: %s', (_, findings, action, by) => {
    const decision = decideOn(findings.map(finding));
    expect(decision.action).toBe(action);
    expect(decision.rule).toBe(by);
  });

  it('answers a rejection with the deciding rule and its answer', () => {
    expect(decideOn([finding({ action: 'reject' })]).reject).toEqual({
      status: 403,
      body: 'refused by b.strict',
    });
  });

  it('hands on the literal mask reason of the deciding rule', () => {
    const decision = decideOn([finding({ rule: 'a.pass-where-unmaskable' })]);
    expect(decision.maskReason).toBe('own reason');
  });

  it.each<[Unmaskable, string, Action, string | undefined]>([
    ['by-rule', 'b.strict', 'reject', 'rejected'],
    ['by-rule', 'a.pass-where-unmaskable', 'pass', 'passed'],
    ['reject', 'a.pass-where-unmaskable', 'reject', 'rejected'],
    ['pass', 'b.strict', 'pass', 'passed'],
  ])('where masks cannot be carried (%s), a mask of %s becomes %s', (how, id, action, outcome) => {
    const decision = decideOn([finding({ rule: id })], how);
    expect(decision.action).toBe(action);
    expect(decision.unmaskable).toBe(outcome);
    expect(decision.findings[0]?.action).toBe('mask');
  });

  it('rejects an unmaskable request when only one of two rules lets it pass', () => {
    const findings = [finding({ rule: 'a.pass-where-unmaskable' }), finding()];
    expect(decideOn(findings, 'by-rule')).toMatchObject({ action: 'reject', rule: 'b.strict' });
  });

  it('leaves a rejection alone where masks cannot be carried', () => {
    const decision = decideOn([finding({ action: 'reject' })], 'pass');
    expect(decision).toMatchObject({ action: 'reject' });
    expect(decision.unmaskable).toBeUndefined();
  });

  it.each<[Action, Unmaskable | undefined, Action]>([
    ['reject', undefined, 'reject'],
    ['mask', undefined, 'mask'],
    ['mask', 'by-rule', 'reject'],
    ['mask', 'reject', 'reject'],
    ['mask', 'pass', 'pass'],
    ['pass', undefined, 'pass'],
  ])('follows an unfinished detector that asks for %s (unmaskable: %s)', (asked, how, action) => {
    const unfinished: UnfinishedDetector[] = [
      { detector: 'entities', cause: 'time', action: asked },
    ];
    const decision = decideOn([], how, unfinished);
    expect(decision.action).toBe(action);
    expect(decision.unfinished).toEqual(unfinished);
    if (action === 'reject') expect(decision.reject).toBe(UNFINISHED_ANSWERS.time);
  });

  it('names the rule, not the detector, when a rule rejects too', () => {
    const unfinished: UnfinishedDetector[] = [
      { detector: 'entities', cause: 'time', action: 'reject' },
    ];
    expect(decideOn([finding({ action: 'reject' })], undefined, unfinished).rule).toBe('b.strict');
  });
});
