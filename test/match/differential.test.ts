import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget, BudgetSpent } from '../../src/match/budget.ts';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { compare, findWithMatcher } from './compare.ts';
import { caseArbitrary, parseCase } from './grammar-arbitrary.ts';
import { findWithRe2 } from './oracles/re2.ts';
import { findWithReference } from './oracles/reference.ts';
import { findWithV8 } from './oracles/v8.ts';
import { createRandom, type Random, textFor } from './sample-text.ts';

const PATIENCE = 100;

/** Runs `property` on patterns of the language, and fails when the generators went poor. */
function check(runs: number, property: (pattern: Pattern, random: Random) => boolean[]): void {
  const seen = { accepted: 0, texts: 0, matched: 0 };
  fc.assert(
    fc.property(caseArbitrary, ([source, choice, seed]) => {
      const pattern = parseCase(source, choice);
      if (pattern === undefined) return;
      const matched = property(pattern, createRandom(seed));
      seen.accepted += 1;
      seen.texts += matched.length;
      seen.matched += matched.filter(Boolean).length;
    }),
    { numRuns: runs },
  );
  expect(seen.accepted).toBeGreaterThan(0.35 * runs);
  expect(seen.matched).toBeGreaterThan(0.5 * seen.texts);
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('the oracles', () => {
  it('agree: V8 and the reference', () => {
    check(600, (pattern, random) =>
      times(2, () => {
        const text = textFor(pattern.ast, random, 60);
        return compare(pattern, text, findWithReference, (p, t) => findWithV8(p, t, PATIENCE));
      }),
    );
  });

  it('agree: re2js and the reference', () => {
    let answers = 0;
    check(300, (pattern, random) =>
      times(2, () => {
        const text = textFor(pattern.ast, random, 60);
        if (findWithRe2(pattern, text) !== undefined) answers += 1;
        compare(pattern, text, findWithReference, findWithRe2);
        return true;
      }),
    );
    expect(answers).toBeGreaterThan(100);
  });
});

describe('compileMatcher()', () => {
  it('finds what the reference finds', () => {
    check(2000, (pattern, random) =>
      times(4, () => compare(pattern, textFor(pattern.ast, random, 50), findWithReference)),
    );
  });

  it('finds what V8 finds in texts of some KB', () => {
    check(200, (pattern, random) => {
      const text = textFor(pattern.ast, random, 1500 + random(1500));
      return [compare(pattern, text, (p, t) => findWithV8(p, t, PATIENCE))];
    });
  });

  it('finds the same in a string of two bytes a unit as of one', () => {
    check(300, (pattern, random) => {
      const text = textFor(pattern.ast, random, 60).replace(/[^\0-\xff]/g, 'b');
      // A part of a two-byte string stays one.
      const wide = `${text}\u2603`.slice(0, -1);
      const found = findWithMatcher(pattern, text);
      expect(findWithMatcher(pattern, wide)).toEqual(found);
      return [found.length > 0];
    });
  });
});

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
        const pieces = patterns.map(({ ast }) => textFor(ast, random, 20));
        property(patterns, `${pieces.join('')}${pieces.reverse().join('-')}`, random);
      },
    ),
    { numRuns: runs },
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
    [150, 3],
    [10, 60],
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

  it('find nothing for those that are not wanted, and all for the others', () => {
    checkSets(100, 4, (patterns, text, random) => {
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

describe('a budget', () => {
  it('is enough for the same findings, or is spent after the first of them', () => {
    const seen = { spent: 0, enough: 0 };
    checkSets(100, 4, (patterns, text, random) => {
      const matcher = compileMatcher(patterns);
      const all = eachAlone(patterns, text);
      const scan = (steps: number): { found: Candidate[]; spent: boolean } => {
        const found: Candidate[] = [];
        const on = (...candidate: Candidate): void => void found.push(candidate);
        try {
          matcher.scan(text, () => true, on, { budget: new Budget(steps) });
          return { found, spent: false };
        } catch (error) {
          if (!(error instanceof BudgetSpent)) throw error;
          expect(error.spent).toBe('work');
          return { found, spent: true };
        }
      };
      for (const steps of [
        random(50),
        random(4 * text.length + 1),
        random(100 * text.length + 1),
      ]) {
        const { found, spent } = scan(steps);
        expect(found, JSON.stringify(text)).toEqual(spent ? all.slice(0, found.length) : all);
        seen[spent ? 'spent' : 'enough'] += 1;
        // The same scan again gives the same answer: steps do not depend on what is cached.
        expect(scan(steps)).toEqual({ found, spent });
      }
    });
    expect(seen.enough).toBeGreaterThan(0);
  });
});
