import { createAlphabet } from './alphabet.ts';
import { createPassMemory } from './backward-pass.ts';
import type { Budget } from './budget.ts';
import { setsIn } from './contexts.ts';
import { ForwardPass } from './forward-pass.ts';
import { literalSets } from './literal-scan.ts';
import type { CompileMatcher, OnCandidate, ScanOptions } from './matcher.ts';
import type { Pattern } from './pattern.ts';
import { type Match, PatternSearch } from './pattern-search.ts';
import { createPlaceFinder } from './place-finder.ts';
import { positionsOf } from './positions.ts';
import { createSubjectPool, type Subject } from './subject.ts';
import type { Windows } from './windows.ts';

/** What is needed to search for one pattern. */
interface Search {
  /** Narrows the places of an anchored pattern. */
  readonly narrow?: ForwardPass;
  readonly exact: PatternSearch;
}

/**
 * Compiles patterns into a matcher that is linear in the text, whatever the patterns and whatever
 * the text: first it finds the places where a pattern may match, then it searches each of them
 * exactly. See `docs/matching.md`.
 */
export const compileMatcher: CompileMatcher = (patterns) => {
  const sets = patterns.flatMap((pattern) => setsIn(pattern.ast));
  const alphabet = createAlphabet([...sets, ...literalSets(patterns.flatMap((p) => p.anchors))]);
  const subjects = createSubjectPool(alphabet);
  const places = createPlaceFinder(patterns, alphabet);
  const memory = createPassMemory();
  // Made when a pattern first has a place: most patterns of a policy never have one.
  const searches: (Search | undefined)[] = [];
  const searchOf = (index: number, { ast, group }: Pattern): Search => {
    const exact = new PatternSearch(positionsOf(ast, { group }), alphabet, memory);
    return places.anchored[index] === true
      ? { exact, narrow: new ForwardPass(ast, alphabet) }
      : { exact };
  };
  const matchesOf = (
    { narrow, exact }: Search,
    subject: Subject,
    windows: Windows,
    budget: Budget | undefined,
  ): readonly Match[] => {
    const found: Match[] = [];
    const search = (from: number, to: number): void => exact.run(subject, from, to, found, budget);
    if (narrow === undefined) windows.each(search);
    else narrow.run(subject, windows, search, budget);
    return found;
  };
  return Object.freeze({
    get stats() {
      const { machines, states, bytes } = sumOf(searches);
      return {
        patterns: patterns.length,
        literals: places.literals,
        machines: places.machines + machines,
        states: places.states + states,
        bytes: alphabet.bytes + places.bytes + bytes,
      };
    },
    scan(
      text: string,
      wanted: (pattern: number) => boolean,
      on: OnCandidate,
      { budget, fold }: ScanOptions = {},
    ) {
      subjects.read(text, fold, (subject) => {
        for (const [index, windows] of places.find(subject, budget).entries()) {
          const pattern = patterns[index];
          if (pattern === undefined || windows === undefined || !wanted(index)) continue;
          const search = searches[index] ?? searchOf(index, pattern);
          searches[index] = search;
          for (const match of matchesOf(search, subject, windows, budget)) {
            on(index, match.start, match.end, match.groupStart, match.groupEnd);
          }
        }
      });
    },
  });
};

/** Adds up the machines of the searches that were made. */
function sumOf(searches: readonly (Search | undefined)[]) {
  const made = searches.flatMap((search) =>
    search === undefined ? [] : [search.exact, ...(search.narrow ? [search.narrow] : [])],
  );
  return {
    machines: made.length,
    states: made.reduce((sum, { states }) => sum + states, 0),
    bytes: made.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
