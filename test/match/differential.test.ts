import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { lengthOf } from '../../src/match/syntax/length.ts';
import { runsOf } from '../support/sample.ts';
import { findWithRe2 } from './oracles/re2.ts';
import { findWithReference } from './oracles/reference.ts';
import { findWithV8 } from './oracles/v8.ts';
import { compare, findWithMatcher } from './support/compare.ts';
import { caseArbitrary, parseCase } from './support/grammar-arbitrary.ts';
import {
  createRandom,
  manyRounds,
  noise,
  type Random,
  sampleOf,
  textFor,
} from './support/sample-text.ts';

const PATIENCE = 100;

/** Runs `property` on patterns of the language, and fails when the generators went poor. */
function check(whole: number, property: (pattern: Pattern, random: Random) => boolean[]): void {
  const runs = runsOf(whole);
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
  expect(seen.matched).toBeGreaterThan(0.35 * seen.texts);
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
    expect(answers).toBeGreaterThan(runsOf(100));
  });
});

describe('requiredLiteralsOf()', () => {
  it('names literals that stand in every match, no further from its start than it says', () => {
    check(500, (pattern, random) => {
      const { ast, source, requiredLiterals } = pattern;
      const text = textFor(ast, random, 100);
      const matches = findWithReference(pattern, text) ?? [];
      const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      for (const [start, end] of requiredLiterals.length > 0 ? matches : []) {
        const held = requiredLiterals.some(({ text, before }) => {
          const at = lower.indexOf(text, start);
          return at >= 0 && at <= start + before && at + text.length <= end;
        });
        expect(held, `/${source}/ on ${JSON.stringify(text.slice(start, end))}`).toBe(true);
      }
      return [matches.length > 0];
    });
  });
});

/** Six conditions beyond the neighbours: a machine that looks at them has few, wide rows. */
const LOOKS = ['ab', 'ba', 'ca', 'xb', 'yy', 'za'].map((text) => `(?=${text})`);

/** Patterns that need thousands of states on texts of a few letters, read forward or backward. */
const MANY_STATES = [
  '[ab]{14}a',
  'a[ab]{14}',
  '\\b[ab]{14}a|c\\b',
  'a[ab]{13}\\b|\\Bb-',
  '(?:[ab]{1,14}a-?){2}',
  'a(?:[ab]-?){13}b\\B.',
  '(?<=a)[ab]{15}a(?!b)',
  `(?:${LOOKS.map((look) => `${look}[a-z]`).join('|')}| \\B)+-`,
];

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

  it('finds what is much longer than a finding may be', () => {
    let long = 0;
    check(160, (pattern, random) => {
      if (lengthOf(pattern.ast).max !== Infinity) return [];
      const text =
        sampleOf(pattern.ast, random, manyRounds).slice(0, 6000) + noise(random, 3, true);
      const expected = findWithReference(pattern, text) ?? [];
      const longest = Math.max(0, ...expected.map(([, , start, end]) => end - start));
      if (longest > 2048) long += 1;
      return [compare(pattern, text, findWithReference)];
    });
    expect(long).toBeGreaterThan(0);
  });

  it.each([2047, 2048, 2049, 4097])('finds a group of %d units whole', (length) => {
    const pattern = parsePattern('key=(\\w+);?', { group: 1 });
    const text = `key=a; key=${'x'.repeat(length)}; key=${'y'.repeat(length)}`;
    compare(pattern, text, findWithV8);
    expect(findWithMatcher(pattern, text)).toHaveLength(3);
  });

  it.each(MANY_STATES)('finds what V8 finds where states are given up: %s', (source) => {
    const pattern = parsePattern(source);
    const random = createRandom(source.length);
    for (const alphabet of ['ab', 'aab', 'ab-', 'abc xyz-']) {
      const text = times(9000, () => alphabet.charAt(random(alphabet.length))).join('');
      compare(pattern, text, findWithV8);
    }
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
