import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/budget/budget.ts';
import { createAlphabet } from '../../../src/match/automata/alphabet.ts';
import { setsIn } from '../../../src/match/automata/contexts.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import { literalSets } from '../../../src/match/prefilter/literal-scan.ts';
import { type CandidateKind, createPrefilter } from '../../../src/match/prefilter/prefilter.ts';
import { subjectOf } from '../support/classes.ts';
import { forPatterns, naiveMatches } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';
import { type Span, writeSpans } from '../support/written-spans.ts';

function prefilterOf(patterns: readonly Pattern[]) {
  const sets = patterns.flatMap(({ ast }) => setsIn(ast));
  const alphabet = createAlphabet([
    ...sets,
    ...literalSets(patterns.flatMap((p) => p.requiredLiterals)),
  ]);
  const prefilter = createPrefilter(patterns, alphabet);
  const find = (text: string, budget?: Budget): (Span[] | undefined)[] =>
    Array.from(prefilter.find(subjectOf(text, alphabet), budget), (windows) => {
      const spans: Span[] = [];
      windows?.each((from, to) => spans.push([from, to]));
      return windows && spans;
    });
  return { prefilter, find };
}

describe('createPrefilter()', () => {
  it('finds where each match begins or ends, or a window that holds it', () => {
    let seen = 0;
    const others = [parsePattern('key\\w+'), parsePattern('\\d{2}')];
    forPatterns(100, (pattern, random) => {
      const text = textFor(pattern.ast, random, 40);
      const patterns = [...others, pattern];
      const { prefilter, find } = prefilterOf(patterns);
      const found = find(text);
      patterns.forEach(({ ast }, index) => {
        for (const [start, end] of naiveMatches(positionsOf(ast), text)) {
          const first = prefilter.kinds[index] === 'ends' ? end : start;
          const last = prefilter.kinds[index] === 'beginnings' ? start + 1 : end;
          const held = found[index]?.some(([from, to]) => from <= first && last <= to);
          expect(held, `${start}-${end} in ${JSON.stringify(text)}`).toBe(true);
          seen += 1;
        }
      });
    });
    expect(seen).toBeGreaterThan(100);
  });

  it.each<[string, string, CandidateKind, string | undefined]>([
    ['(?i)key=\\d', 'a key=1 KEY=2', 'beginnings', '2-3 8-9'],
    ['[a-z]{0,3}key=\\d', 'a key=1', 'beginnings', '0-3'],
    ['\\d{3}', 'a123-45', 'parts', '1-4'],
    ['\\d{2,3}', '12345', 'parts', '0-5'],
    ['\\d+!', 'a 12!', 'ends', '0-5'],
    ['\\d+!', `${' '.repeat(996)}12!${' '.repeat(600)}1!`, 'ends', '487-999 1089-1601'],
    ['\\d{3}', 'abc', 'parts', undefined],
    ['key=\\d', '', 'beginnings', undefined],
  ])('finds the windows of %s in %j', (source, text, kind, spans) => {
    const { prefilter, find } = prefilterOf([parsePattern(source)]);
    expect(prefilter.kinds).toEqual([kind]);
    const [found] = find(text);
    expect(found && writeSpans(found)).toBe(spans);
  });

  it('runs without patterns, and with patterns of one kind only', () => {
    expect(prefilterOf([]).find('abc')).toEqual([]);
    const { prefilter, find } = prefilterOf(
      ['key=\\d', '\\d{2}'].map((source) => parsePattern(source)),
    );
    expect(prefilter.kinds).toEqual(['beginnings', 'parts']);
    const budget = new Budget(1000);
    expect(find('key=12', budget)).toEqual([[[0, 1]], [[4, 6]]]);
    expect(budget.left).toBe(1000 - 6 - 8 - 6 - 2);
    expect(prefilter.bytes).toBeGreaterThan(prefilterOf([parsePattern('key=\\d')]).prefilter.bytes);
  });
});
