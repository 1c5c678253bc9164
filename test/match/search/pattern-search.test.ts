import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import { createPassMemory } from '../../../src/match/search/backward-pass.ts';
import { type Match, PatternSearch } from '../../../src/match/search/pattern-search.ts';
import { Windows } from '../../../src/match/windows.ts';
import { findWithReference } from '../oracles/reference.ts';
import { alphabetFor, subjectOf } from '../support/classes.ts';
import { forPatterns } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';
import { writeSpans } from '../support/written-spans.ts';

type Found = readonly [start: number, end: number, groupStart: number, groupEnd: number];

function searchFor({ ast, group }: Pattern, memory = createPassMemory()) {
  const alphabet = alphabetFor(ast);
  const search = new PatternSearch(positionsOf(ast, { group }), alphabet, memory);
  const run = (text: string, from = 0, to = text.length, budget?: Budget): Found[] => {
    const found: Match[] = [];
    search.run(subjectOf(text, alphabet), from, to, found, budget);
    return found.map(({ start, end, groupStart, groupEnd }) => [start, end, groupStart, groupEnd]);
  };
  return { search, run };
}

describe('PatternSearch', () => {
  it.each([
    ['a|ab', 'ab', '0-1'],
    ['ab|a', 'ab', '0-2'],
    ['a+', 'aaba', '0-2 3-4'],
    ['a+?', 'aa', '0-1 1-2'],
    ['a+?b', 'aab', '0-3'],
    ['(?:a|ab)(?:c|bcd)', 'abcd', '0-4'],
    ['(?:a|ab)(?:c|bcd)?', 'abc', '0-1'],
    ['(?:a*?b|a)+', 'aaba', '0-4'],
    ['a.*b', 'a-b-b-', '0-5'],
    ['a.*?b', 'a-b-b-', '0-3'],
    ['\\ba\\b|aa', 'aa a', '0-2 3-4'],
    ['a(?=bc)|ab', 'abcab', '0-1 3-5'],
    ['\\uffff', 'a\uffff', '1-2'],
    ['[ab]{70}', 'ab'.repeat(71), '0-70 70-140'],
  ])('takes the preferred way of %s through %j', (source, text, spans) => {
    expect(writeSpans(searchFor(parsePattern(source)).run(text))).toBe(spans);
  });

  it('reads back from where matches end as far as they can go on, and no unit twice', () => {
    const pattern = parsePattern('\\w+!|-+');
    const alphabet = alphabetFor(pattern.ast);
    const search = new PatternSearch(positionsOf(pattern.ast), alphabet, createPassMemory());
    const text = `${' '.repeat(700)}${'ab'.repeat(900)}!${' '.repeat(5_000)}a! -- b!`;
    const ends = new Windows(2_300, 2_501);
    ends.add(7_400, 7_509);
    const found: Match[] = [];
    const budget = new Budget(10_000);
    search.runFrom(subjectOf(text, alphabet), ends, found, budget);
    expect(writeSpans(found.map(({ start, end }) => [start, end]))).toBe(
      '700-2501 7501-7503 7504-7506 7507-7509',
    );
    const read = 2 + 2_501 - 512 + 7_509 - 7_168;
    expect(10_000 - budget.left).toBe(read + 4 * 2 + 2 * (1_801 + 2 + 2 + 2));
  });

  it.each<[string, number, string, Found[]]>([
    ['k=(\\w+);', 1, 'k=ab;', [[0, 5, 2, 4]]],
    [
      '(a)|b',
      1,
      'ba',
      [
        [0, 1, 0, 1],
        [1, 2, 1, 2],
      ],
    ],
    [
      'a(b)?c',
      1,
      'acabc',
      [
        [0, 2, 0, 2],
        [2, 5, 3, 4],
      ],
    ],
    ['(a+)(a+)', 2, 'aaa', [[0, 3, 2, 3]]],
    ['(a+?)(a+)', 2, 'aaa', [[0, 3, 1, 3]]],
    ['(?:x|(a))(?:a|)', 1, 'aa', [[0, 2, 0, 1]]],
  ])('knows where in %s group %d is', (source, group, text, found) => {
    expect(searchFor(parsePattern(source, { group })).run(text)).toEqual(found);
  });

  it('finds in a window what is wholly inside, and sees what stands around it', () => {
    const { run } = searchFor(parsePattern('\\ba+\\b|b+'));
    expect(run('aa bbb', 0, 1)).toEqual([]);
    expect(run('aa bbb', 1, 2)).toEqual([]);
    expect(run('aa bbb', 0, 2)).toEqual([[0, 2, 0, 2]]);
    expect(run('aa bbb', 4, 5)).toEqual([[4, 5, 4, 5]]);
    expect(run('aa bbb', 3, 3)).toEqual([]);
  });

  it('finds what the reference finds, with a memory that others use between', () => {
    const memory = createPassMemory();
    const other = searchFor(parsePattern('.+'), memory);
    let matches = 0;
    forPatterns(120, (pattern, random) => {
      const text = textFor(pattern.ast, random, 40);
      const { run } = searchFor(pattern, memory);
      const expected = findWithReference(pattern, text);
      if (expected === undefined) return;
      expect(run(text), JSON.stringify(text)).toEqual(expected);
      other.run('x'.repeat(random(700)));
      expect(run(text)).toEqual(expected);
      matches += expected.length;
    });
    expect(matches).toBeGreaterThan(100);
  });

  it('follows a match over many blocks, forward and back again', () => {
    const { run } = searchFor(parsePattern('a+?b+|x(?:a|b)*y', { group: 0 }));
    const text = `x${'ab'.repeat(3000)}`;
    expect(run(text)).toHaveLength(3000);
    expect(run(`${text}y`)).toEqual([[0, 6002, 0, 6002]]);
  });

  it('pays for the window and for its matches', () => {
    const { search, run } = searchFor(parsePattern('ab'));
    const budget = new Budget(1000);
    run('ab--ab', 0, 6, budget);
    expect(budget.left).toBe(1000 - 7 - 2 * 6);
    run('------', 0, 6, budget);
    expect(budget.left).toBe(1000 - 14 - 12);
    expect(() => run('ab', 0, 2, new Budget(3 + 5))).toThrow(BudgetExhausted);
    expect(search.bytes).toBeGreaterThan(0);
  });
});
