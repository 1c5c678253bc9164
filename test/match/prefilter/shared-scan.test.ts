import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { relax } from '../../../src/match/automata/relax.ts';
import { createSharedScan } from '../../../src/match/prefilter/shared-scan.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { distinct, forPatterns, naiveMatches } from '../support/naive-matches.ts';
import { createRandom, textFor } from '../support/sample-text.ts';

type Tree = ReturnType<typeof treeOf>;

/** Ends of each pattern; fails when those of one do not ascend. */
function endsOf(trees: ReadonlyMap<number, Tree>, text: string): Map<number, number[]> {
  const alphabet = alphabetFor(...trees.values());
  const scan = createSharedScan(trees, alphabet);
  const ends = new Map<number, number[]>();
  scan.run(subjectOf(text, alphabet), (pattern, end) => {
    const before = ends.get(pattern) ?? [];
    expect(end).toBeGreaterThan(before.at(-1) ?? -1);
    ends.set(pattern, [...before, end]);
  });
  return ends;
}

describe('createSharedScan()', () => {
  it('reports where relaxed patterns end, each as if it was alone', () => {
    const others = new Map([
      [3, treeOf('\\b[a-z]+\\b')],
      [9, treeOf('(?m)^.|\\d$')],
    ]);
    forPatterns(80, ({ ast }, random) => {
      const text = textFor(ast, random, 40);
      const all = new Map([...others, [5, ast] as const]);
      const found = endsOf(all, text);
      for (const [pattern, tree] of all) {
        const positions = positionsOf(relax(tree), { prune: false });
        const ends = distinct(naiveMatches(positions, text).map(([, end]) => end));
        expect(found.get(pattern) ?? [], JSON.stringify(text)).toEqual(ends);
      }
    });
  });

  it('loses nothing when the patterns have more than 30 conditions', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM');
    const trees = new Map(letters.map((one, index) => [index, treeOf(`(?<!${one})${one}`)]));
    const found = endsOf(trees, letters.join(''));
    letters.forEach((_, index) => {
      expect(found.get(index)).toEqual([index + 1]);
    });
    const doubled = endsOf(trees, 'aaMM');
    expect([doubled.get(0), doubled.get(38)]).toEqual([[1], [3]]);
  });

  it.each<[string, string, number[]]>([
    ['a$', 'aa', [2]],
    ['a\\b', 'a a', [1, 3]],
    ['a', '', []],
    ['a|ab|b', 'ab', [1, 2]],
    ['\\uffff', '\uffff', [1]],
    ['[ab]{70}', 'ab'.repeat(36), Array.from({ length: 53 }, (_, i) => i + 20)],
  ])('reports the ends of %s in %j', (source, text, ends) => {
    expect(endsOf(new Map([[0, treeOf(source)]]), text).get(0) ?? []).toEqual(ends);
  });

  it('splits where states multiply, finds the same, and costs the same every time', () => {
    const sources = ['a.{1,9}b', 'b.{1,9}c', 'c.{1,9}a', '[ab].{3}c', '[bc].{4}a', '[ca].{5}b'];
    const trees = new Map(sources.map((source, index) => [index, treeOf(source)]));
    const alphabet = alphabetFor(...trees.values());
    const scan = createSharedScan(trees, alphabet);
    const random = createRandom(5);
    const text = Array.from({ length: 30_000 }, () => 'abc'[random(3)]).join('');
    const subject = subjectOf(text, alphabet);
    const search = () => {
      const budget = new Budget(1_000_000);
      const ends = new Map<number, Set<number>>();
      scan.run(
        subject,
        (pattern, end) => ends.set(pattern, (ends.get(pattern) ?? new Set()).add(end)),
        budget,
      );
      return { ends, left: budget.left };
    };
    const first = search();
    expect(scan.machines).toBeGreaterThan(1);
    expect(search()).toEqual(first);
    for (const [pattern, tree] of trees) {
      const alone = new Set<number>();
      createSharedScan(new Map([[pattern, tree]]), alphabet).run(subject, (_, end) =>
        alone.add(end),
      );
      expect(first.ends.get(pattern)).toEqual(alone);
    }
  });

  it('spends a step per unit, before it reads', () => {
    const tree = treeOf('a');
    const alphabet = alphabetFor(tree);
    const scan = createSharedScan(new Map([[0, tree]]), alphabet);
    const budget = new Budget(15);
    scan.run(subjectOf('aaaaa', alphabet), () => {}, budget);
    // Five units, and two steps for each of five ends.
    expect(budget.left).toBe(0);
    expect(scan.machines).toBe(1);
    const run = (): void => scan.run(subjectOf('a', alphabet), () => expect.unreachable(), budget);
    expect(run).toThrow(BudgetExhausted);
    expect(scan.states).toBeGreaterThan(1);
    expect(scan.bytes).toBeGreaterThan(0);
  });
});
