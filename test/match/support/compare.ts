import { compileMatcher } from '../../../src/match/compile-matcher.ts';
import type { Matcher } from '../../../src/match/matcher.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import type { Found } from '../oracles/found.ts';

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
  const expected = ask(right, pattern, text);
  const actual = ask(search, pattern, text);
  if (expected === undefined || actual === undefined) return false;
  if (expected === actual) return expected !== '[]';
  const shortest = shorten(text, (shorter) => {
    const [a, b] = [ask(right, pattern, shorter), ask(search, pattern, shorter)];
    return a !== undefined && b !== undefined && a !== b;
  });
  throw new Error(
    `/${pattern.source}/ group ${pattern.group} on ${write(shortest)}\n` +
      `expected ${ask(right, pattern, shortest)}\n` +
      `received ${ask(search, pattern, shortest)}`,
  );
}

/** What the search finds, or how it fails. */
function ask(search: Search, pattern: Pattern, text: string): string | undefined {
  try {
    const found = search(pattern, text);
    return found && JSON.stringify(found);
  } catch (error) {
    return String(error);
  }
}

/** A text in which long runs are counted. */
function write(text: string): string {
  const runs = text.match(/(.)\1*/gs) ?? [];
  if (text.length < 100) return JSON.stringify(text);
  return runs.map((run) => `${JSON.stringify(run.charAt(0))} x ${run.length}`).join(', ');
}

/** How many texts to try; a failed property tries them for every pattern on its way to a small one. */
const MAX_TRIES = 400;

/** The shortest text that still differs, by leaving out ever smaller pieces. */
function shorten(text: string, differs: (text: string) => boolean): string {
  let shortest = text;
  let tries = 0;
  const stillDiffers = (shorter: string): boolean => {
    tries += 1;
    return tries < MAX_TRIES && differs(shorter);
  };
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
