import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../src/budget/budget.ts';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { Matcher } from '../../src/match/matcher.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { runsOf } from '../support/sample.ts';
import { findWithMatcher } from './support/compare.ts';
import { caseArbitrary, parseCase } from './support/grammar-arbitrary.ts';
import { createRandom, type Random, textFor } from './support/sample-text.ts';

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Several patterns, and a text with something for each of them. */
function checkSets(
  runs: number,
  size: number,
  property: (patterns: readonly Pattern[], text: string, random: Random) => void,
): void {
  fc.assert(
    fc.property(
      fc.array(caseArbitrary, { minLength: size, maxLength: 2 * size }),
      fc.nat(),
      (cases, seed) => {
        const random = createRandom(seed);
        const patterns = cases
          .map(([source, choice]) => parseCase(source, choice))
          .filter((pattern) => pattern !== undefined);
        if (patterns.length === 0) return;
        const pieces = patterns.map(({ ast }) => textFor(ast, random, 20));
        property(patterns, `${pieces.join('')}${pieces.reverse().join('-')}`, random);
      },
    ),
    { numRuns: runsOf(runs) },
  );
}

type Candidate = readonly [pattern: number, ...span: number[]];

/** What each pattern finds alone, pattern by pattern. */
function eachAlone(patterns: readonly Pattern[], text: string): Candidate[] {
  return patterns.flatMap((pattern, index) =>
    findWithMatcher(pattern, text).map((span): Candidate => [index, ...span]),
  );
}

describe('many patterns together', () => {
  it.each([
    [80, 3],
    [5, 20],
  ])('find what each finds alone, in order (%d sets of %d or more)', (runs, size) => {
    checkSets(runs, size, (patterns, text) => {
      const found: Candidate[] = [];
      const matcher = compileMatcher(patterns);
      matcher.scan(
        text,
        () => true,
        (...candidate) => found.push(candidate),
      );
      expect(found, JSON.stringify(text)).toEqual(eachAlone(patterns, text));
    });
  });

  it('find the same while other texts are searched in between', () => {
    checkSets(40, 4, (patterns, text) => {
      const found: Candidate[] = [];
      const matcher = compileMatcher(patterns);
      const other = text.slice(text.length >> 2).toUpperCase();
      const all = (): boolean => true;
      // The first search leaves its memory to the second, which must not lend it to those inside.
      matcher.scan(text, all, () => {});
      matcher.scan(text, all, (...candidate) => {
        found.push(candidate);
        if (found.length < 20) matcher.scan(other, all, () => {});
      });
      expect(found, JSON.stringify(text)).toEqual(eachAlone(patterns, text));
    });
  });

  it('find nothing for those that are not wanted, and all for the others', () => {
    checkSets(60, 4, (patterns, text, random) => {
      const found: Candidate[] = [];
      const matcher = compileMatcher(patterns);
      const all = eachAlone(patterns, text);
      for (const chosen of times(3, () => patterns.map(() => random(2) === 0))) {
        found.length = 0;
        const wanted = (index: number): boolean => chosen[index] === true;
        matcher.scan(text, wanted, (...candidate) => found.push(candidate));
        expect(found, JSON.stringify(text)).toEqual(all.filter(([index]) => wanted(index)));
      }
    });
  });
});

/** What a scan finds before it ends or its budget does, and the steps it took. */
function scanWithin(matcher: Matcher, text: string, steps: number) {
  const budget = new Budget(steps);
  const found: Candidate[] = [];
  const on = (...candidate: Candidate): void => void found.push(candidate);
  try {
    matcher.scan(text, () => true, on, { budget });
    return { found, exhausted: false, took: steps - budget.left };
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    return { found, exhausted: true, took: steps };
  }
}

describe('a budget', () => {
  it('is enough for the same findings, or is exhausted after the first of them', () => {
    checkSets(60, 3, (patterns, text, random) => {
      const all = eachAlone(patterns, text);
      const matcher = compileMatcher(patterns);
      const { found, took } = scanWithin(matcher, text, 1e9);
      expect(found).toEqual(all);
      // What the first scan has left in memory does not make the next one cheaper.
      expect(scanWithin(matcher, text, 1e9).took).toBe(took);
      expect(took).toBeGreaterThan(0);
      for (const steps of [took, took - 1, random(took), random(took)]) {
        const { found, exhausted } = scanWithin(compileMatcher(patterns), text, steps);
        expect(exhausted).toBe(steps < took);
        expect(found, JSON.stringify(text)).toEqual(all.slice(0, found.length));
        if (!exhausted) expect(found).toHaveLength(all.length);
      }
    });
  });
});
