import { patternsOf } from '../detect/detectors/pattern.ts';
import { describePattern, type PatternCost } from '../match/cost/describe-pattern.ts';
import type { Problem } from '../model/errors.ts';
import type { Rule } from '../model/rule.ts';

/** What one pattern of a rule costs. */
export interface RuleCost extends PatternCost {
  readonly rule: string;
  /** Place of the pattern among the candidates of its rule, from 0. */
  readonly candidate: number;
}

/** What the patterns of checked rules cost, in the order of the rules: about 1 ms each. */
export function costsOf(rules: readonly Rule[]): readonly RuleCost[] {
  return rules.flatMap((rule) =>
    patternsOf(rule).map(({ candidate, pattern }) => ({
      rule: rule.id,
      candidate,
      ...describePattern(pattern),
    })),
  );
}

/** One warning for each pattern that is heavy. */
export function heavyPatterns(rules: readonly Rule[], costs: readonly RuleCost[]): Problem[] {
  const places = new Map(rules.map(({ id, location }) => [id, location]));
  return costs.flatMap(({ rule, candidate, heavy }): Problem[] => {
    const location = places.get(rule);
    if (heavy === undefined || location === undefined) return [];
    return [
      {
        code: 'GW_PACK_WARNING',
        message: `Pattern ${candidate + 1} of rule "${rule}" is heavy: ${heavy.why}`,
        hint: heavy.hint,
        location,
        rule,
      },
    ];
  });
}
