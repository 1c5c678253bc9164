import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { Matcher } from '../../src/match/matcher.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { type Found, findingsOf } from './oracles/found.ts';

/** A search that may not know the answer. */
export type Search = (pattern: Pattern, text: string) => readonly Found[] | undefined;

const matchers = new WeakMap<Pattern, Matcher>();

/** Everything that the matcher finds. A pattern is compiled once, so what it keeps is at work too. */
export function findWithMatcher(pattern: Pattern, text: string): Found[] {
  const matcher = matchers.get(pattern) ?? compileMatcher([pattern]);
  matchers.set(pattern, matcher);
  const found: Found[] = [];
  matcher.scan(
    text,
    () => true,
    (_, ...span) => found.push(span),
  );
  return found;
}

/** What both find; two searches agree where both strings are equal. */
function write(found: readonly Found[]): string {
  const long = found.some(([start, end]) => end - start > 2048);
  return JSON.stringify(long ? findingsOf(found) : found);
}

/**
 * Throws an error with the pattern and the shortest text on which `search` differs from what is
 * right, when they differ on `text`. True when they had something to agree on.
 */
export function compare(
  pattern: Pattern,
  text: string,
  right: Search,
  search: Search = findWithMatcher,
): boolean {
  const expected = right(pattern, text);
  const actual = search(pattern, text);
  if (expected === undefined || actual === undefined) return false;
  if (!differ(expected, actual)) return expected.length > 0;
  const shortest = shorten(text, (shorter) => {
    const [a, b] = [right(pattern, shorter), search(pattern, shorter)];
    return a !== undefined && b !== undefined && differ(a, b);
  });
  throw new Error(
    `/${pattern.source}/ group ${pattern.group} on ${JSON.stringify(shortest)}\n` +
      `expected ${write(right(pattern, shortest) ?? [])}\n` +
      `received ${write(search(pattern, shortest) ?? [])}`,
  );
}

/** A long match is reported in parts, of which the finding is what counts. */
function differ(expected: readonly Found[], actual: readonly Found[]): boolean {
  const long = expected.some(([, , start, end]) => end - start > 2048);
  if (!long) return JSON.stringify(expected) !== JSON.stringify(actual);
  const findings = actual.map(([, , start, end]) => [start, end]);
  return JSON.stringify(findingsOf(expected)) !== JSON.stringify(findings);
}

/** The shortest text that still differs, by leaving out ever smaller pieces. */
function shorten(text: string, stillDiffers: (text: string) => boolean): string {
  let shortest = text;
  for (let size = text.length >> 1; size > 0; ) {
    const before = shortest.length;
    for (let at = 0; at + size <= shortest.length; ) {
      const shorter = shortest.slice(0, at) + shortest.slice(at + size);
      if (stillDiffers(shorter)) shortest = shorter;
      else at += size;
    }
    if (shortest.length === before || size > shortest.length) size >>= 1;
  }
  return shortest;
}
