import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Budget, BudgetSpent } from '../../src/match/budget.ts';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { lengthOf } from '../../src/match/length.ts';
import type { Matcher } from '../../src/match/matcher.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { compare, findWithMatcher } from './compare.ts';
import { caseArbitrary, parseCase } from './grammar-arbitrary.ts';
import { findWithRe2 } from './oracles/re2.ts';
import { findWithReference } from './oracles/reference.ts';
import { findWithV8 } from './oracles/v8.ts';
import { createRandom, manyRounds, noise, type Random, sampleOf, textFor } from './sample-text.ts';

// Random patterns differ much in what they cost.
vi.setConfig({ testTimeout: 60_000 });

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
  expect(seen.accepted).toBeGreaterThan(0.8 * runs);
  expect(seen.matched).toBeGreaterThan(0.5 * seen.texts);
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('the oracles', () => {
  it('agree: V8 and the reference', () => {
    check(300, (pattern, random) =>
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

describe('anchorsOf()', () => {
  it('names literals that stand in every match, no further from its start than it says', () => {
    check(500, ({ ast, group, source, anchors }, random) => {
      const text = textFor(ast, random, 100);
      const matches = findWithReference({ ast, group, source, anchors }, text) ?? [];
      const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      for (const [start, end] of anchors.length > 0 ? matches : []) {
        const held = anchors.some(({ text, before }) => {
          const at = lower.indexOf(text, start);
          return at >= 0 && at <= start + before && at + text.length <= end;
        });
        expect(held, `/${source}/ on ${JSON.stringify(text.slice(start, end))}`).toBe(true);
      }
      return [matches.length > 0];
    });
  });
});

describe('compileMatcher()', () => {
  it('finds what the reference finds', () => {
    check(800, (pattern, random) =>
      times(4, () => compare(pattern, textFor(pattern.ast, random, 50), findWithReference)),
    );
  });

  it('finds what V8 finds in texts of some KB', () => {
    check(200, (pattern, random) => {
      const text = textFor(pattern.ast, random, 1500 + random(1500));
      return [compare(pattern, text, (p, t) => findWithV8(p, t, PATIENCE))];
    });
  });

  it('reports what is longer than 2,048 units in parts', () => {
    const seen = { long: 0, longer: 0 };
    check(160, (pattern, random) => {
      if (lengthOf(pattern.ast).max !== Infinity) return [];
      const text =
        sampleOf(pattern.ast, random, manyRounds).slice(0, 6000) + noise(random, 3, true);
      const expected = findWithReference(pattern, text) ?? [];
      const longest = Math.max(0, ...expected.map(([, , start, end]) => end - start));
      if (longest > 2000) seen.long += 1;
      if (longest > 2048) seen.longer += 1;
      return [compare(pattern, text, findWithReference)];
    });
    expect(seen.long - seen.longer).toBeGreaterThan(0);
    expect(seen.longer).toBeGreaterThan(4);
  });

  it('finds the same in a string of two bytes a unit as of one', () => {
    check(150, (pattern, random) => {
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
    return { found, spent: false, took: steps - budget.left };
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { found, spent: true, took: steps };
  }
}

describe('a budget', () => {
  it('is enough for the same findings, or is spent after the first of them', () => {
    checkSets(60, 3, (patterns, text, random) => {
      const all = eachAlone(patterns, text);
      const matcher = compileMatcher(patterns);
      const { found, took } = scanWithin(matcher, text, 1e9);
      expect(found).toEqual(all);
      // What the first scan has left in memory does not make the next one cheaper.
      expect(scanWithin(matcher, text, 1e9).took).toBe(took);
      if (patterns.length > 0) expect(took).toBeGreaterThan(0);
      for (const steps of [took, took - 1, random(took), random(took)]) {
        const { found, spent } = scanWithin(compileMatcher(patterns), text, Math.max(0, steps));
        expect(spent).toBe(steps < took);
        expect(found, JSON.stringify(text)).toEqual(all.slice(0, found.length));
        if (!spent) expect(found).toHaveLength(all.length);
      }
    });
  });
});
