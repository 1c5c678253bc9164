import { createAlphabet } from './alphabet.ts';
import { createPassMemory } from './backward-pass.ts';
import { setsIn } from './contexts.ts';
import { MAX_FINDING_LENGTH } from './limits.ts';
import { literalSets } from './literal-scan.ts';
import type { CompileMatcher, OnCandidate, ScanOptions } from './matcher.ts';
import type { Pattern } from './pattern.ts';
import { type Match, PatternSearch } from './pattern-search.ts';
import { positionsOf } from './positions.ts';
import { createSubjectPool } from './subject.ts';
import { createWindowFinder } from './window-finder.ts';

/**
 * Compiles patterns into a matcher that is linear in the text, whatever the patterns and whatever
 * the text: first it finds the windows in which a pattern may match, then it searches each of them
 * exactly. See `docs/matching.md`.
 */
export const compileMatcher: CompileMatcher = (patterns) => {
  const sets = patterns.flatMap((pattern) => setsIn(pattern.ast));
  const alphabet = createAlphabet([...sets, ...literalSets(patterns.flatMap((p) => p.anchors))]);
  const subjects = createSubjectPool(alphabet);
  const finder = createWindowFinder(patterns, alphabet);
  const memory = createPassMemory();
  const searches = new Map<number, PatternSearch>();
  // Made when a pattern first has a window: most patterns of a policy never have one.
  const searchOf = (index: number, { ast, group }: Pattern): PatternSearch => {
    const known = searches.get(index);
    if (known !== undefined) return known;
    const search = new PatternSearch(positionsOf(ast, { group }), alphabet, memory);
    searches.set(index, search);
    return search;
  };
  return Object.freeze({
    scan(
      text: string,
      wanted: (pattern: number) => boolean,
      on: OnCandidate,
      { budget }: ScanOptions = {},
    ) {
      subjects.read(text, (subject) => {
        const windows = finder.find(subject, budget);
        for (const [index, pattern] of patterns.entries()) {
          const mine = windows[index];
          if (mine === undefined || !wanted(index)) continue;
          const search = searchOf(index, pattern);
          const matches: Match[] = [];
          mine.each((from, to) => search.run(subject, from, to, matches, budget));
          for (const match of matches) reportParts(index, match, on);
        }
      });
    },
  });
};

/** Reports a match; when what it selects is longer than a finding can be, in parts. */
function reportParts(pattern: number, match: Match, on: OnCandidate): void {
  const { start, end, groupStart: from, groupEnd: to } = match;
  if (to - from <= MAX_FINDING_LENGTH) {
    on(pattern, start, end, from, to);
    return;
  }
  for (let at = from; at < to; at += MAX_FINDING_LENGTH) {
    const next = Math.min(at + MAX_FINDING_LENGTH, to);
    on(pattern, at, next, at, next);
  }
}
