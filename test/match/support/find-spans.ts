import { compileMatcher } from '../../../src/match/compile-matcher.ts';
import { type PatternOptions, parsePattern } from '../../../src/match/parse-pattern.ts';
import { PatternError } from '../../../src/match/syntax/pattern-error.ts';

/** Start and end of the match, then of the selected group. */
export type Found = readonly [start: number, end: number, groupStart: number, groupEnd: number];

/** Everything one pattern finds in a text. */
export function findSpans(source: string, text: string, options: PatternOptions = {}): Found[] {
  const found: Found[] = [];
  const matcher = compileMatcher([parsePattern(source, options)]);
  matcher.scan(
    text,
    () => true,
    (_, ...span) => found.push(span),
  );
  return found;
}

/** The texts that one pattern finds: the selected group of each match. */
export function findTexts(source: string, text: string, options: PatternOptions = {}): string[] {
  return findSpans(source, text, options).map(([, , start, end]) => text.slice(start, end));
}

/** What `parsePattern` refuses a pattern with. */
export function refusalOf(source: string, options: PatternOptions = {}): PatternError {
  try {
    parsePattern(source, options);
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
  throw new Error(`"${source}" was accepted`);
}
