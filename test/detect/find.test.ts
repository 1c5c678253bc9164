import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/budget/budget.ts';
import { createFinder } from '../../src/detect/find.ts';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { CompileMatcher } from '../../src/match/matcher.ts';
import type { Rule } from '../../src/model/rule.ts';
import { detection, regex, rule } from '../support/rule.ts';

function find(text: string, rules: readonly Rule[], appliesTo = (_rule: number) => true) {
  const finder = createFinder(
    rules,
    rules.map(() => new Map()),
  );
  return finder
    .find(text, appliesTo)
    .hits.map((found) => [found.rule.rule.id, text.slice(found.start, found.end)]);
}

/** A matcher that cannot search. */
const failing =
  (message: string): CompileMatcher =>
  (patterns) => ({
    stats: compileMatcher(patterns).stats,
    scan: () => {
      throw new Error(message);
    },
  });

it('find() reads nothing of a text when the budget is spent already', () => {
  const rules = [rule({ id: 'a' })];
  // Does not ask for a price, as a search that finds nothing to do may not.
  const finder = createFinder(rules, [new Map()], failing('must not be called'));
  const budget = new Budget(0, { total: 0, perRule: 1 });
  expect(() => budget.hold(0)).toThrow('findings');
  expect(finder.find('thing', () => true, { budget })).toEqual({
    hits: [],
    unfinished: [{ detector: 'patterns', cause: 'findings' }],
  });
});

it('find() hands on what is no matter of the budget', () => {
  const finder = createFinder([rule({ id: 'a' })], [new Map()], failing('broken'));
  expect(() => finder.find('thing', () => true)).toThrow('broken');
});

const both = rule({
  id: 'r.all',
  detect: detection([regex('secret\\d'), regex('confirm')], { mode: 'all' }),
});

describe('find()', () => {
  it.each([
    [2048, [2048]],
    [2049, [2048, 1]],
    [5000, [2048, 2048, 904]],
  ])('checks a match of %d units as a whole, and reports it in parts', (length, expected) => {
    const text = `x${'a'.repeat(length - 1)}`;
    // Only as a whole is the match an exception of the second rule.
    const exception = { regex: `^x[a]+a$`, target: 'finding', condition: 'or' } as const;
    const rules = [
      rule({ id: 'r.0', detect: detection([regex('x?a+')]) }),
      rule({ id: 'r.1', detect: detection([regex('x?a+')]), allow: [exception] }),
    ];
    const found = find(text, rules);
    expect(found.map(([id, part]) => [id, part?.length])).toEqual(
      expected.map((part) => ['r.0', part]),
    );
    expect(found.map(([, part]) => part).join('')).toBe(text);
  });

  it('sorts by start, then rule', () => {
    const rules = [
      rule({ id: 'r.0', detect: detection([regex('b')]) }),
      rule({ id: 'r.1', detect: detection([regex('[ab]')]) }),
    ];
    expect(find('ab', rules)).toEqual([
      ['r.1', 'a'],
      ['r.0', 'b'],
      ['r.1', 'b'],
    ]);
  });

  it('searches only for rules that apply', () => {
    expect(find('thing', [rule({ id: 'a' }), rule({ id: 'b' })], (r) => r === 1)).toEqual([
      ['b', 'thing'],
    ]);
  });

  it.each([
    ['secret1 secret2', []],
    ['confirm', []],
    [
      'secret1 secret2 confirm',
      [
        ['r.all', 'secret1'],
        ['r.all', 'secret2'],
      ],
    ],
    ['se\u200bcret1 confirm', [['r.all', 'se\u200bcret1']]],
  ])('finds with all only where every candidate occurs: %j', (text, expected) => {
    expect(find(text, [both])).toEqual(expected);
  });

  it('leaves other rules alone where an all-rule is incomplete', () => {
    expect(find('confirm thing', [both, rule({ id: 'b' })])).toEqual([['b', 'thing']]);
  });

  it('drops what is below the floor', () => {
    const low = rule({ id: 'a', detect: detection([regex('thing', { score: 0.39 })]) });
    expect(find('thing', [low])).toEqual([]);
  });

  it('keeps to the views of a rule', () => {
    const raw = rule({ id: 'a', detect: detection([regex('thing')], { views: ['raw'] }) });
    const folded = rule({ id: 'b', detect: detection([regex('thing')], { views: ['folded'] }) });
    expect(find('th\u200bing', [raw, folded])).toEqual([['b', 'th\u200bing']]);
  });

  it('searches a plain text for rules that ask only for the folded view', () => {
    const folded = rule({ id: 'b', detect: detection([regex('thing')], { views: ['folded'] }) });
    expect(find('thing', [folded])).toEqual([['b', 'thing']]);
  });

  it('reports one finding where candidates of a rule see the same', () => {
    const two = rule({ id: 'a', detect: detection([regex('\\d{4}'), regex('\\d{6}')]) });
    expect(find('123456', [two])).toEqual([['a', '123456']]);
  });

  it('keeps a surer finding inside a vaguer one, for the vaguer may not act', () => {
    const two = rule({
      id: 'a',
      detect: detection([regex('\\d{6}', { score: 0.5 }), regex('^\\d{4}', { score: 0.9 })]),
    });
    expect(find('123456', [two])).toEqual([
      ['a', '123456'],
      ['a', '1234'],
    ]);
  });
});
