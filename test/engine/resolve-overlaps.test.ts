import { describe, expect, it } from 'vitest';
import { resolveOverlaps } from '../../src/engine/resolve-overlaps.ts';
import type { Evidence, Finding } from '../../src/model/finding.ts';
import { detection, regex, rule } from '../support/rule.ts';

const BOOST: Evidence = { kind: 'boost', word: 'iban', by: 0.35 };
const check = (passRate: number): Evidence => ({ kind: 'check', name: 'luhn', passRate });

function finding(name: string, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: name,
    entity: name.toUpperCase(),
    severity: 'medium',
    segment: 0,
    start,
    end,
    score: 0.8,
    action: 'mask',
    shadow: false,
    lowConfidence: false,
    evidence: [],
    ...more,
  };
}

const shared = { detect: detection([regex('a')]) };
const RULES = new Map(
  [
    rule({ id: 'a', ...shared }),
    rule({ id: 'b', ...shared }),
    rule({ id: 'lax', ...shared, onUnmaskable: 'pass' }),
    rule({
      id: 'part',
      ...shared,
      mask: { operator: 'mask', char: '*', keepFirst: 0, keepLast: 4 },
    }),
  ].map((one) => [one.id, one]),
);
const standing = (...findings: Finding[]): string[] =>
  resolveOverlaps(findings, (id) => RULES.get(id)).map(({ rule: id }) => id);

describe('resolveOverlaps()', () => {
  it.each([
    ['the longer one', [finding('a', 0, 9), finding('b', 2, 5)], ['a']],
    [
      'the one with context',
      [finding('a', 0, 9), finding('b', 0, 9, { evidence: [BOOST] })],
      ['b'],
    ],
    ['the surer one', [finding('a', 0, 9), finding('b', 0, 9, { score: 0.9 })], ['b']],
    [
      'the one whose check lets less through',
      [
        finding('a', 0, 9, { evidence: [check(0.1)] }),
        finding('b', 0, 9, { evidence: [check(0.01)] }),
      ],
      ['b'],
    ],
    [
      'the one above its threshold',
      [finding('a', 0, 9, { lowConfidence: true }), finding('b', 0, 9)],
      ['b'],
    ],
    ['both where they only overlap', [finding('a', 0, 5), finding('b', 3, 9)], ['a', 'b']],
    ['both where they touch', [finding('a', 0, 5), finding('b', 5, 9)], ['a', 'b']],
    ['both of one rule', [finding('a', 0, 9), finding('a', 2, 5)], ['a', 'a']],
    [
      'the inner one that asks for more',
      [finding('a', 0, 9, { action: 'pass' }), finding('b', 2, 5)],
      ['a', 'b'],
    ],
    [
      'the inner one that is graver',
      [finding('a', 0, 9), finding('b', 2, 5, { severity: 'high' })],
      ['a', 'b'],
    ],
    ['one on trial', [finding('a', 0, 9), finding('b', 2, 5, { shadow: true })], ['a', 'b']],
    [
      'both beside one on trial',
      [finding('a', 0, 9, { shadow: true }), finding('b', 2, 5)],
      ['a', 'b'],
    ],
    [
      'both when neither is sure',
      [finding('a', 0, 9, { lowConfidence: true }), finding('b', 0, 9, { lowConfidence: true })],
      ['a', 'b'],
    ],
    [
      'one that is stricter without masks',
      [finding('lax', 0, 9), finding('b', 2, 5)],
      ['lax', 'b'],
    ],
    [
      'one inside a mask that shows a part',
      [finding('part', 0, 9), finding('b', 2, 5)],
      ['part', 'b'],
    ],
    [
      'a partial mask over its equal',
      [finding('part', 0, 9), finding('b', 0, 9, { score: 0.7 })],
      ['part'],
    ],
  ] as const)('leaves %s', (_, findings, expected) => {
    expect(standing(...findings)).toEqual(expected);
  });

  it('names what stood back, three at most, and keeps the order', () => {
    const inner = [2, 3, 4, 5].map((start) => finding('b', start, start + 1));
    const [winner, after] = resolveOverlaps(
      [finding('a', 0, 9), ...inner, finding('b', 20, 25)],
      (id) => RULES.get(id),
    );
    expect(winner?.evidence).toEqual(
      [2, 3, 4].map(() => ({ kind: 'alternative', rule: 'b', score: 0.8 })),
    );
    expect(after?.start).toBe(20);
  });
});
