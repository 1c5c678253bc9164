import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/budget/budget.ts';
import {
  STEPS_PER_FOLDED_UNIT,
  STEPS_PER_HIT,
  STEPS_PER_SEARCH,
} from '../../../src/budget/step-costs.ts';
import { compileRule } from '../../../src/detect/compiled-rule.ts';
import { scoreHit } from '../../../src/detect/scoring/score-hit.ts';
import { phoneNational } from '../../../src/detect/validators/phone-national.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { rawView } from '../../../src/text/view.ts';
import { detection, regex, rule } from '../../support/rule.ts';

const context = {
  boost: ['nhs'],
  suppress: ['order'],
  boostBy: 0.35,
  suppressBy: 0.5,
  window: { before: 40, after: 20 },
};

function score(text: string, value: string, detect: Rule['detect'], hitScore?: number) {
  const start = text.indexOf(value);
  const end = start + value.length;
  return scoreHit(compileRule(rule({ id: 'r', detect }), 0), rawView(text), {
    target: { rule: 0, candidate: 0 },
    start,
    end,
    matchStart: start,
    matchEnd: end,
    ...(hitScore !== undefined && { score: hitScore }),
  });
}

const NHS = '9434765919';
const bare = detection([regex('\\d{10}', { score: 0.3, shape: 'bare' })], {
  validate: ['nhs-mod11'],
  context,
});

describe('scoreHit()', () => {
  it.each<[string, number | undefined, string, string, Rule['detect']]>([
    ['the own score without a check', 0.7, 'x', 'x', detection([regex('x', { score: 0.7 })])],
    ['a bare number below the threshold', 0.55, NHS, NHS, bare],
    ['a bare number beside its word', 0.99, `nhs ${NHS}`, NHS, bare],
    ['a bare number beside a suppressor', 0.05, `order ${NHS}`, NHS, bare],
    ['boost and suppressor together', 0.759, `order nhs ${NHS}`, NHS, bare],
    ['nothing where the check fails', undefined, 'nhs 9434765918', '9434765918', bare],
    ['never more than .99', 0.99, 'nhs x', 'x', detection([regex('x')], { context })],
    ['never less than 0', 0, 'order x', 'x', detection([regex('x', { score: 0.1 })], { context })],
    [
      'nothing where entropy is not above the limit',
      undefined,
      'aabb',
      'aabb',
      detection([regex('x')], { entropy: 1 }),
    ],
    ['the own score where it is', 0.9, 'abcd', 'abcd', detection([regex('x')], { entropy: 1.9 })],
  ])('gives %s: %s', (_, expected, text, value, detect) => {
    expect(score(text, value, detect)?.score).toBe(expected);
  });

  it('drops exceptions', () => {
    const one = rule({
      id: 'r',
      detect: detection([regex('x')]),
      allow: [{ values: ['x'], target: 'finding', condition: 'or' }],
    });
    const hit = { target: { rule: 0, candidate: 0 }, start: 0, end: 1, matchStart: 0, matchEnd: 1 };
    expect(scoreHit(compileRule(one, 0), rawView('x'), hit)).toBeUndefined();
  });

  it.each<[string, number, Partial<Rule>]>([
    ['a bare look', STEPS_PER_HIT + 6, {}],
    [
      'context words, by the width of their window',
      STEPS_PER_HIT + 6 + 60 * STEPS_PER_FOLDED_UNIT,
      { detect: detection([regex('x')], { context }) },
    ],
    [
      'values and stop words, by the length of the finding',
      STEPS_PER_HIT + 6 + 2 * 6 * STEPS_PER_FOLDED_UNIT,
      { allow: [{ values: ['x'], stopwords: ['y'], target: 'finding', condition: 'or' }] },
    ],
  ])('takes steps for %s: %d', (_, steps, over) => {
    const compiled = compileRule(rule({ id: 'r', detect: detection([regex('x')]), ...over }), 0);
    const hit = { target: { rule: 0, candidate: 0 }, start: 0, end: 6, matchStart: 0, matchEnd: 6 };
    const budget = new Budget(10_000);
    expect(scoreHit(compiled, rawView('abcdef'), hit, budget)).toBeDefined();
    expect(10_000 - budget.left).toBe(steps);
    expect(() => scoreHit(compiled, rawView('abcdef'), hit, new Budget(steps - 1))).toThrow('work');
  });

  it('takes what a costly validator says, whether the value passes or not', () => {
    const detect = detection([regex('x')], { validate: ['phone-national'] });
    const compiled = compileRule(rule({ id: 'r', detect }), 0);
    for (const text of ['020 7946 0958', '02079 46 0958']) {
      const end = text.length;
      const hit = {
        target: { rule: 0, candidate: 0 },
        start: 0,
        end,
        matchStart: 0,
        matchEnd: end,
      };
      const budget = new Budget(10_000);
      scoreHit(compiled, rawView(text), hit, budget);
      expect(10_000 - budget.left).toBe(STEPS_PER_HIT + end + (phoneNational.steps ?? 0));
      expect(() => scoreHit(compiled, rawView(text), hit, new Budget(1_000))).toThrow('work');
    }
  });

  it('takes steps for patterns of exceptions, too', () => {
    const allow = [{ regex: 'z+$', target: 'line', condition: 'or' }] as const;
    const compiled = compileRule(rule({ id: 'r', allow }), 0);
    const hit = { target: { rule: 0, candidate: 0 }, start: 0, end: 6, matchStart: 0, matchEnd: 6 };
    const budget = new Budget(10_000);
    scoreHit(compiled, rawView(`abcdef${'.'.repeat(500)}`), hit, budget);
    expect(10_000 - budget.left).toBeGreaterThan(STEPS_PER_HIT + STEPS_PER_SEARCH + 500);
  });

  it('takes the confidence of the detector where it has one', () => {
    expect(score('x', 'x', detection([regex('x')]), 0.42)?.score).toBe(0.42);
  });

  it('explains itself without the value', () => {
    const scored = score(`order nhs ${NHS}`, NHS, bare);
    expect(scored?.evidence.map(({ kind }) => kind)).toEqual([
      'pattern',
      'check',
      'boost',
      'suppress',
    ]);
    expect(JSON.stringify(scored)).not.toContain(NHS);
    expect(score(NHS, NHS, bare)?.evidence).toContainEqual({ kind: 'bare', cap: 0.55 });
  });

  it('ignores a hit of a candidate that is not there', () => {
    const hit = { target: { rule: 0, candidate: 9 }, start: 0, end: 1, matchStart: 0, matchEnd: 1 };
    expect(scoreHit(compileRule(rule({ id: 'r' }), 0), rawView('x'), hit)).toBeUndefined();
  });
});

describe('compileRule()', () => {
  it('refuses a validator that does not exist', () => {
    const one = rule({ id: 'r', detect: detection([regex('x')], { validate: ['no-such'] }) });
    expect(() => compileRule(one, 0)).toThrow('Cannot prepare rule "r": no validator "no-such"');
  });
});
