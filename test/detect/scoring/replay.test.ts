import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/budget/budget.ts';
import { createFinder } from '../../../src/detect/find.ts';
import { bestScore } from '../../../src/detect/scoring/best-score.ts';
import { replayEvidence } from '../../../src/detect/scoring/replay.ts';
import type { Evidence } from '../../../src/model/finding.ts';
import { type Rule, SHAPES } from '../../../src/model/rule.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const score = fc.double({ min: 0, max: 1, noNaN: true });
const VALIDATORS = ['luhn', 'iban-mod97', 'nhs-mod11', 'card'];
const WORDS = ['card', 'order', 'sample'];

/** Rules that find numbers and words, of every shape and mode, with any context and check. */
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    mode: fc.constantFrom('any', 'all', 'signals'),
    candidates: fc.array(
      fc.record({
        pattern: fc.constantFrom('[0-9]{10,19}', '[a-z]{4,6}', '[A-Z]{2}[0-9A-Z]{12,30}'),
        score,
        shape: fc.constantFrom(...SHAPES),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    validate: fc.subarray(VALIDATORS, { maxLength: 2 }),
    entropy: fc.constantFrom(undefined, 0.5),
    boost: fc.subarray(WORDS),
    suppress: fc.subarray(WORDS),
    boostBy: score,
    suppressBy: score,
    threshold: score,
  })
  .map(({ mode, candidates, entropy, boost, suppress, boostBy, suppressBy, ...more }) => {
    const window = { before: 40, after: 20 };
    return rule({
      id: 'r',
      floor: 0,
      threshold: more.threshold,
      detect: detection(
        candidates.map(({ pattern, ...own }) => regex(pattern, own)),
        {
          mode,
          validate: more.validate,
          ...(entropy !== undefined && { entropy }),
          context: { boost, suppress, boostBy, suppressBy, window },
          views: ['raw', 'folded', 'decoded'],
        },
      ),
    });
  });

const anyText = fc
  .array(
    fc.constantFrom(
      ...['4111111111111111', '9434765919', 'GB82WEST12345698765432', 'card', 'order', 'sample'],
      ...['1234567890', 'thing', 'o\u200brder', '9434\u200b765919', '%63ard', '\n\n'],
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

const findIn = (one: Rule, text: string) =>
  createFinder([one], [new Map()]).find(text, () => true, { budget: new Budget(1e9) }).hits;

describe('replayEvidence()', () => {
  it('comes to the score of every finding, whatever the rule and the text', () => {
    const kinds = new Set<Evidence['kind']>();
    fc.assert(
      fc.property(anyRule, anyText, (one, text) => {
        for (const hit of findIn(one, text)) {
          expect(replayEvidence(hit.evidence).score).toBe(hit.score);
          for (const { kind } of hit.evidence) kinds.add(kind);
        }
      }),
      { numRuns: 400 },
    );
    for (const kind of ['check', 'entropy', 'view', 'bare', 'boost', 'suppress', 'signals']) {
      expect(kinds).toContain(kind);
    }
  });

  it('shows the score after each piece of evidence, limited only at the end', () => {
    const { steps, score: last } = replayEvidence([
      { kind: 'pattern', candidate: 0, score: 0.7 },
      { kind: 'view', view: 'folded' },
      { kind: 'boost', word: 'card', by: 0.5 },
    ]);
    expect(steps.map((step) => step.score)).toEqual([0.7, 0.7, 1.2]);
    expect(last).toBe(0.99);
  });

  it('combines signs and keeps what follows', () => {
    const { steps, score: last } = replayEvidence([
      { kind: 'pattern', candidate: 0, score: 0.7 },
      { kind: 'suppress', word: 'sample', by: 0.2 },
      { kind: 'list', candidate: 1, score: 0.4 },
      { kind: 'signals', count: 2, score: 0.7 },
      { kind: 'required', requirement: 0, distance: 3 },
      { kind: 'alternative', rule: 'x.y', score: 0.9 },
    ]);
    expect(steps.map((step) => step.score)).toEqual([0.7, 0.49999999999999994, 0.4, 0.7, 0.7, 0.7]);
    expect(last).toBe(0.7);
  });

  it('is 0 without evidence', () => {
    expect(replayEvidence([])).toEqual({ steps: [], score: 0 });
  });
});

describe('bestScore()', () => {
  it('is not exceeded by any finding', () => {
    fc.assert(
      fc.property(anyRule, anyText, (one, text) => {
        for (const hit of findIn(one, text)) expect(hit.score).toBeLessThanOrEqual(bestScore(one));
      }),
      { numRuns: 400 },
    );
  });
});
