import type { CompileMatcher } from '../../match/matcher.ts';
import { outlinedPattern, parsePattern } from '../../match/parse-pattern.ts';
import type { Pattern } from '../../match/pattern.ts';
import { keywordLiterals, selectiveLiterals } from '../../match/prefilter/required-literals.ts';
import { requiresAnyOf } from '../../match/prefilter/requires-any-of.ts';
import type { RegexCandidate } from '../../model/rule.ts';
import type { Detector, DetectSpec, Target } from './detector.ts';

/**
 * Creates the detector of all `regex` candidates of a policy: one matcher for all of them.
 *
 * @throws PatternError when a pattern is outside the language; packs are checked before.
 */
export function createPatternDetector(
  rules: readonly DetectSpec[],
  compile: CompileMatcher,
): Detector {
  const targets: Target[] = [];
  const patterns = rules.flatMap((rule, index) =>
    patternsOf(rule).map(({ candidate, pattern }) => {
      targets.push({ rule: index, candidate });
      return pattern;
    }),
  );
  const matcher = compile(patterns);
  const ruleOf = Uint32Array.from(targets, (target) => target.rule);
  return {
    get stats() {
      return matcher.stats;
    },
    scan(view, appliesTo, on, budget) {
      const { unfolded } = view;
      matcher.scan(
        unfolded?.text ?? view.text,
        (pattern) => appliesTo(ruleOf[pattern] ?? -1),
        (pattern, matchStart, matchEnd, start, end) => {
          const target = targets[pattern];
          if (target !== undefined && end > start) on({ target, start, end, matchStart, matchEnd });
        },
        { budget, fold: unfolded?.fold },
      );
    },
  };
}

/** A pattern of a rule, with the place of its candidate. */
export interface RulePattern {
  readonly candidate: number;
  readonly pattern: Pattern;
}

/**
 * The patterns of a rule as its matcher gets them.
 *
 * @throws PatternError when one is outside the language; packs are checked before.
 */
export function patternsOf({ detect }: DetectSpec): readonly RulePattern[] {
  return detect.candidates.flatMap((one, candidate) =>
    one.kind === 'regex' ? [{ candidate, pattern: patternOf(one, detect.keywords) }] : [],
  );
}

/**
 * A pattern with the author's keywords, ready to be compiled.
 *
 * @throws PatternError when it is outside the language; packs are checked before.
 */
export function patternOf(candidate: RegexCandidate, keywords: readonly string[]): Pattern {
  const { regex, flags, group, outline } = candidate;
  const options = { flags, group, checked: true };
  return outline === undefined
    ? withKeywords(parsePattern(regex, options), keywords)
    : outlinedPattern(regex, options, outline);
}

/**
 * Adds the author's keywords where the pattern itself gives no literal to look for and every match
 * holds one of them; elsewhere they would lose findings.
 */
function withKeywords(pattern: Pattern, keywords: readonly string[]): Pattern {
  const helps = keywords.length > 0 && selectiveLiterals(pattern.requiredLiterals).length === 0;
  const apt = helps && requiresAnyOf(pattern.ast, keywords);
  return apt ? { ...pattern, requiredLiterals: keywordLiterals(keywords, pattern) } : pattern;
}
