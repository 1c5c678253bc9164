import { type Alphabet, createAlphabet } from './automata/alphabet.ts';
import { positionsOf } from './automata/positions.ts';
import { createSubjectPool } from './automata/subject.ts';
import type { CompileMatcher, OnCandidate, ScanOptions } from './matcher.ts';
import type { Pattern } from './pattern.ts';
import { literalSets } from './prefilter/literal-scan.ts';
import { type CandidateKind, createPrefilter } from './prefilter/prefilter.ts';
import { createPassMemory } from './search/backward-pass.ts';
import { ForwardPass } from './search/forward-pass.ts';
import { type Match, PatternSearch } from './search/pattern-search.ts';
import { SearchCache } from './search/search-cache.ts';

/**
 * Compiles patterns into a matcher that is linear in the text, whatever the patterns and whatever
 * the text: a prefilter finds the windows in which a pattern may match, then each of them is
 * searched exactly. See `docs/matching.md`.
 */
export const compileMatcher: CompileMatcher = (patterns) => {
  const alphabet = alphabetOf(patterns);
  const subjects = createSubjectPool(alphabet);
  const prefilter = createPrefilter(patterns, alphabet);
  const searches = createSearches(patterns, alphabet, prefilter.kinds);
  return Object.freeze({
    get stats() {
      return {
        patterns: patterns.length,
        literals: prefilter.literals,
        machines: prefilter.machines + searches.machines,
        states: prefilter.states + searches.states,
        bytes: alphabet.bytes + prefilter.bytes + searches.bytes,
      };
    },
    scan(
      text: string,
      wanted: (pattern: number) => boolean,
      on: OnCandidate,
      { budget, fold }: ScanOptions = {},
    ) {
      subjects.read(text, fold, (subject) => {
        const candidates = prefilter.find(subject, budget);
        for (let index = 0; index < candidates.length; index += 1) {
          const windows = candidates[index];
          if (windows === undefined || !wanted(index)) continue;
          // Collected first: `on` may search as well. What was found when the budget ends stands.
          const found: Match[] = [];
          try {
            searches.search(index, subject, windows, found, budget);
          } finally {
            report(index, found, on);
          }
        }
      });
    },
  });
};

function alphabetOf(patterns: readonly Pattern[]): Alphabet {
  const sets = patterns.flatMap((pattern) => pattern.sets);
  const literals = patterns.flatMap((pattern) => pattern.requiredLiterals);
  return createAlphabet([...sets, ...literalSets(literals)]);
}

function createSearches(
  patterns: readonly Pattern[],
  alphabet: Alphabet,
  kinds: readonly CandidateKind[],
): SearchCache {
  const memory = createPassMemory();
  return new SearchCache((index) => {
    const { ast, group } = patterns[index] ?? unknown(index);
    const exact = new PatternSearch(positionsOf(ast, { group }), alphabet, memory);
    const kind = kinds[index] ?? 'ends';
    return {
      exact,
      kind,
      narrow: kind === 'beginnings' ? new ForwardPass(ast, alphabet) : undefined,
    };
  });
}

function report(pattern: number, found: readonly Match[], on: OnCandidate): void {
  for (const { start, end, groupStart, groupEnd } of found) {
    on(pattern, start, end, groupStart, groupEnd);
  }
}

function unknown(index: number): never {
  throw new RangeError(`Cannot search for pattern ${index}: there is none`);
}
