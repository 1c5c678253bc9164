import type { Budget } from '../../budget/budget.ts';
import type { MatcherStats } from '../../match/matcher.ts';
import type { Detection } from '../../model/rule.ts';
import type { TextView } from '../../text/view.ts';

/** What a detector needs to know of a rule. */
export interface DetectSpec {
  readonly detect: Pick<Detection, 'candidates' | 'keywords'>;
}

/** One candidate of one rule, as a detector refers to it. */
export interface Target {
  /** Index of the rule in the policy. */
  readonly rule: number;
  /** Index of the candidate in the rule's `detect`. */
  readonly candidate: number;
}

/** A match of a candidate, not yet checked. Offsets are UTF-16 code units of the scanned view. */
export interface Hit {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  /** The whole match around the finding; equal to it unless the rule selects a group. */
  readonly matchStart: number;
  readonly matchEnd: number;
  /** The detector's own confidence, when it has one that differs per hit. */
  readonly score?: number;
}

/** True if the rule, by its index, applies to this phase and role. */
export type AppliesTo = (rule: number) => boolean;

/** Finds the candidates of many rules in one view of one text. Pure and shareable. */
export interface Detector {
  /** What its matcher is made of now, when it has one. */
  readonly stats?: MatcherStats;
  /**
   * Reports hits of the rules that apply; per candidate leftmost first and without overlaps. `budget` pays
   * for the search; without it the search is not limited.
   *
   * @throws BudgetExhausted when the budget ran out; what was reported before stands.
   */
  scan(view: TextView, appliesTo: AppliesTo, on: (hit: Hit) => void, budget?: Budget): void;
}
