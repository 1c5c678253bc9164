import { createAlphabet } from './automata/alphabet.ts';
import { positionsOf } from './automata/positions.ts';
import { createSubjectPool } from './automata/subject.ts';
import type { CompileMatcher, OnCandidate, ScanOptions } from './matcher.ts';
import { literalSets } from './prefilter/literal-scan.ts';
import { createPrefilter } from './prefilter/prefilter.ts';
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
  const sets = patterns.flatMap((pattern) => pattern.sets);
  const alphabet = createAlphabet([
    ...sets,
    ...literalSets(patterns.flatMap((p) => p.requiredLiterals)),
  ]);
  const subjects = createSubjectPool(alphabet);
  const prefilter = createPrefilter(patterns, alphabet);
  const memory = createPassMemory();
  const searches = new SearchCache((index) => {
    const { ast, group } = patterns[index] ?? unknown(index);
    const exact = new PatternSearch(positionsOf(ast, { group }), alphabet, memory);
    const kind = prefilter.kinds[index] ?? 'ends';
    return {
      exact,
      kind,
      narrow: kind === 'beginnings' ? new ForwardPass(ast, alphabet) : undefined,
    };
  });
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
          const matches: Match[] = [];
          try {
            searches.search(index, subject, windows, matches, budget);
          } finally {
            for (const { start, end, groupStart, groupEnd } of matches) {
              on(index, start, end, groupStart, groupEnd);
            }
          }
        }
      });
    },
  });
};

function unknown(index: number): never {
  throw new RangeError(`Cannot search for pattern ${index}: there is none`);
}
