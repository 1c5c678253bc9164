import { GatewardenError } from '../model/errors.ts';
import type { Segment } from '../model/request.ts';
import { Budget } from './budget.ts';

/** How much one request may ask for; all its segments share it. */
export interface BudgetLimits {
  /** Steps that every request has. */
  readonly steps: number;
  /** Steps for each UTF-16 code unit of its texts beside them. */
  readonly stepsPerUnit: number;
  /** Findings of all rules together. */
  readonly findings: number;
  /** Findings of one rule. */
  readonly findingsPerRule: number;
}

/**
 * The default limits. A step takes 1 to 3 ns on ordinary texts; where each character makes a new state
 * of a machine it takes 20 to 40.
 *
 * - 1,200 steps per unit: with all shipped rules prose needs 2 to 6, a text full of findings 100 to
 *   170, a list of bare numbers 800 and more. So 4 KB may take about 15 ms and 200 KB 700 ms, ten times as
 *   much with rules and texts of the worst kind.
 * - 1,000,000 steps for every request, about 3 ms: what is paid once per request and the findings
 *   of a short text must not depend on its length.
 * - 10,000 findings: a prompt that names more values is a data export, and each takes about 1 KB of
 *   memory until the answer is made.
 * - 5,000 of one rule: a rule that fires everywhere, such as one on trial, takes at most half of
 *   the room and leaves the other half to all others. That many mail addresses are a list of 100 KB.
 */
export const BUDGET_LIMITS: BudgetLimits = Object.freeze({
  steps: 1_000_000,
  stepsPerUnit: 1_200,
  findings: 10_000,
  findingsPerRule: 5_000,
});

/**
 * The default limits, with those that a program sets in their place.
 *
 * @throws GatewardenError (GW_ENGINE_INPUT) for a limit that does not exist or is no whole number of
 * at least 0.
 */
export function budgetLimits(set: Partial<BudgetLimits> = {}): BudgetLimits {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Object.hasOwn(BUDGET_LIMITS, name)) throw wrongLimit(name, 'there is no such limit');
    if (!isAmount(value)) throw wrongLimit(name, `it is not ${AMOUNT}`);
  }
  return { ...BUDGET_LIMITS, ...Object.fromEntries(given) };
}

/** What a limit has to be, in words. */
export const AMOUNT = 'a whole number of at least 0';

/** True for what a limit may be. */
export const isAmount = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && (Number.isInteger(value) || value === Infinity);

const wrongLimit = (name: string, what: string): GatewardenError =>
  new GatewardenError([
    { code: 'GW_ENGINE_INPUT', message: `Cannot use the limit "budget.${name}": ${what}` },
  ]);

/** A new budget for a request of these segments. */
export function budgetFor(segments: readonly Segment[], limits: BudgetLimits): Budget {
  const units = segments.reduce((length, { text }) => length + text.length, 0);
  const { findings: total, findingsPerRule: perRule } = limits;
  return new Budget(limits.steps + limits.stepsPerUnit * units, { total, perRule });
}
