import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { Matcher, ScanOptions } from '../../src/match/matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { PatternError } from '../../src/match/syntax/pattern-error.ts';
import { foldUnits } from '../text/plain-fold.ts';
import { patternArbitrary, textArbitrary } from './support/pattern-arbitrary.ts';

/** Reads é as a, B as a line end, the Kelvin sign as 1 and half of an emoji as b. */
const FOLD = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (const [from, to] of ['éa', 'B\n', '\u212a1', '\ud83db']) {
  FOLD[(from ?? '').charCodeAt(0)] = (to ?? '').charCodeAt(0);
}

function candidates(matcher: Matcher, text: string, options?: ScanOptions): number[][] {
  const found: number[][] = [];
  matcher.scan(
    text,
    () => true,
    (...candidate) => found.push(candidate),
    options,
  );
  return found;
}

function compileOrSkip(regexes: readonly string[]): Matcher {
  try {
    return compileMatcher(regexes.map((regex) => parsePattern(regex)));
  } catch (error) {
    fc.pre(!(error instanceof PatternError));
    throw error;
  }
}

describe('scan() with a fold', () => {
  it('finds in a text what it finds in the folded text, in the same places', () => {
    fc.assert(
      fc.property(
        fc.array(patternArbitrary, { minLength: 1, maxLength: 3 }),
        fc.array(textArbitrary, { minLength: 1, maxLength: 3 }),
        (regexes, texts) => {
          const matcher = compileOrSkip(regexes);
          for (const text of texts) {
            const folded = candidates(matcher, foldUnits(text, FOLD));
            expect(candidates(matcher, text, { fold: FOLD })).toEqual(folded);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('also looks for required literals in what is read', () => {
    const matcher = compileMatcher([parsePattern('secret1[a-z]')]);
    expect(candidates(matcher, 'x secret\u212aé')).toEqual([]);
    expect(candidates(matcher, 'x secret\u212aé', { fold: FOLD })).toEqual([[0, 2, 10, 2, 10]]);
  });

  it('holds for one scan only', () => {
    const matcher = compileMatcher([parsePattern('a')]);
    expect(candidates(matcher, 'é', { fold: FOLD })).toEqual([[0, 0, 1, 0, 1]]);
    expect(candidates(matcher, 'é')).toEqual([]);
  });
});
