import { compileMatcher } from '../../src/match/compile-matcher.ts';
import type { CompileMatcher } from '../../src/match/matcher.ts';

/**
 * A matcher whose price is known: one step per code unit and wanted pattern, paid before the
 * pattern is searched.
 */
export const costlyMatcher: CompileMatcher = (patterns) => {
  const matchers = patterns.map((pattern) => compileMatcher([pattern]));
  return {
    stats: compileMatcher(patterns).stats,
    scan(text, wanted, on, { budget, fold } = {}) {
      for (const [index, matcher] of matchers.entries()) {
        if (!wanted(index)) continue;
        budget?.spend(text.length);
        matcher.scan(
          text,
          () => true,
          (_, ...span) => on(index, ...span),
          { fold },
        );
      }
    },
  };
};
