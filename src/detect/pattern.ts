import { keywordAnchors, usableAnchors } from '../match/anchors.ts';
import type { CompileMatcher } from '../match/matcher.ts';
import { parsePattern } from '../match/parse-pattern.ts';
import type { Pattern } from '../match/pattern.ts';
import { requiresAnyOf } from '../match/requires-any-of.ts';
import type { Rule } from '../model/rule.ts';
import type { Detector, Target } from './detector.ts';

/**
 * The detector behind all `regex` candidates of a policy: one matcher for all of them.
 *
 * @throws PatternError when a pattern is outside the language; packs are checked before.
 */
export function createPatternDetector(rules: readonly Rule[], compile: CompileMatcher): Detector {
  const targets: Target[] = [];
  const patterns = rules.flatMap((rule, index) =>
    rule.detect.candidates.flatMap((candidate, place) => {
      if (candidate.kind !== 'regex') return [];
      targets.push({ rule: index, candidate: place });
      const { regex, flags, group } = candidate;
      return [
        withKeywords(parsePattern(regex, { flags, group, checked: true }), rule.detect.keywords),
      ];
    }),
  );
  const matcher = compile(patterns);
  const ruleOf = Uint32Array.from(targets, (target) => target.rule);
  return {
    get stats() {
      return matcher.stats;
    },
    scan(view, wanted, on, budget) {
      const { unfolded } = view;
      matcher.scan(
        unfolded?.text ?? view.text,
        (pattern) => wanted(ruleOf[pattern] ?? -1),
        (pattern, matchStart, matchEnd, start, end) => {
          const target = targets[pattern];
          if (target !== undefined && end > start) on({ target, start, end, matchStart, matchEnd });
        },
        { budget, fold: unfolded?.fold },
      );
    },
  };
}

/**
 * The author's keywords where the pattern itself gives no literal to look for, and every match holds
 * one of them; elsewhere they would lose findings.
 */
function withKeywords(pattern: Pattern, keywords: readonly string[]): Pattern {
  const helps = keywords.length > 0 && usableAnchors(pattern.anchors).length === 0;
  const apt = helps && requiresAnyOf(pattern.ast, keywords);
  return apt ? { ...pattern, anchors: keywordAnchors(keywords, pattern.ast) } : pattern;
}
