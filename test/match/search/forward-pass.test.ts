import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { ForwardPass } from '../../../src/match/search/forward-pass.ts';
import { Windows } from '../../../src/match/windows.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { forPatterns, naiveMatches } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';
import { readSpans, type Span, writeSpans } from '../support/written-spans.ts';

function windowsOf([first = [0, 0], ...others]: readonly Span[]): Windows {
  const windows = new Windows(...first);
  for (const window of others) windows.add(...window);
  return windows;
}

function partsOf(tree: ReturnType<typeof treeOf>, text: string, starts: readonly Span[]): Span[] {
  const alphabet = alphabetFor(tree);
  const parts: Span[] = [];
  const pass = new ForwardPass(tree, alphabet);
  pass.run(subjectOf(text, alphabet), windowsOf(starts), (from, to) => parts.push([from, to]));
  return parts;
}

describe('ForwardPass', () => {
  it('reports parts that hold every match which begins in a window', () => {
    let held = 0;
    forPatterns(150, ({ ast }, random) => {
      const text = textFor(ast, random, 50);
      const windows = [0, 1, 2].map((): Span => {
        const from = random(text.length + 1);
        return [from, Math.min(text.length, from + 1 + random(6))];
      });
      const parts = partsOf(ast, text, windows);
      parts.forEach(([from, to], i) => {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(parts[i - 1]?.[1] ?? 0);
      });
      const isIn = ([start]: Span): boolean =>
        windows.some(([from, to]) => from <= start && start < to);
      for (const [start, end] of naiveMatches(positionsOf(ast), text).filter(isIn)) {
        const inside = parts.some(([from, to]) => from <= start && end <= to);
        expect(inside, `${start}-${end} in ${JSON.stringify(text)}`).toBe(true);
        held += 1;
      }
    });
    expect(held).toBeGreaterThan(60);
  });

  it.each([
    ['ab', 'xabab', '1-2', '1-3'],
    ['ab', 'xabab', '0-5', '0-5'],
    ['ab', 'xabxx', '0-5', '0-3'],
    ['ab', 'xaxab', '1-2', ''],
    ['ab', 'ab-ab-ab', '0-1 6-7', '0-2 6-8'],
    ['a+', 'aaaaaa', '0-1 4-5', '0-6'],
    ['a+b', 'aaa-aab', '0-1 4-5', '4-7'],
    // Behind the first `ab` the end of the text may come, so reading goes on from there.
    ['ab$', 'abab', '0-1 2-3', '0-4'],
    ['a\\b', 'a-a', '0-1 2-3', '0-1 2-3'],
    ['\\ba', 'aa', '1-2', ''],
    ['a.*b', 'a--b----', '0-1', '0-4'],
    ['a', '', '0-0', ''],
    ['\\uffff', 'x\uffff', '0-2', '0-2'],
  ])('follows %s in %j', (source, text, starts, parts) => {
    expect(writeSpans(partsOf(treeOf(source), text, readSpans(starts)))).toBe(parts);
  });

  it('reads no more than it has to, and pays for what it reads', () => {
    const tree = treeOf('key=\\d+');
    const alphabet = alphabetFor(tree);
    const pass = new ForwardPass(tree, alphabet);
    const subject = subjectOf(`key=12${'-'.repeat(1000)}`, alphabet);
    const budget = new Budget(100);
    const parts: Span[] = [];
    const run = (): void =>
      pass.run(subject, new Windows(0, 1), (from, to) => parts.push([from, to]), budget);
    run();
    expect(parts).toEqual([[0, 6]]);
    expect(budget.left).toBe(93);
    for (let i = 0; i < 13; i += 1) run();
    expect(run).toThrow(BudgetExhausted);
    expect(pass.bytes).toBeGreaterThan(0);
  });
});
