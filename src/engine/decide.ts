import type { Decision, PolicyRef, UnfinishedDetector } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { EvaluationRequest, Unmaskable } from '../model/request.ts';
import type { Rule } from '../model/rule.ts';
import { decidingFinding } from './compare-findings.ts';
import { decidingBudget, UNCHECKED_ANSWERS } from './unfinished.ts';

/** Everything a decision is made from. */
export interface DecideInput {
  readonly request: EvaluationRequest;
  readonly policy: PolicyRef;
  readonly findings: readonly Finding[];
  readonly spent: readonly UnfinishedDetector[];
  readonly ruleOf: (id: string) => Rule | undefined;
}

/**
 * Turns findings into one decision: the most severe action wins, ties go by severity, then rule
 * id. Shadow findings are reported and never act. A mask that cannot be carried becomes what the
 * request or the rule says.
 */
export function decide(input: DecideInput): Decision {
  const { request, findings } = input;
  const acting = findings.filter((finding) => !finding.shadow && finding.action !== 'pass');
  const carried = acting.map((finding) => carry(finding, request.unmaskable, input.ruleOf));
  const top = decidingFinding(carried.filter((finding) => finding.action !== 'pass'));
  const budget = decidingBudget(input.spent);
  const spent = unfinishedAction(budget, request.unmaskable);
  const changed = unmaskableOutcome(acting, carried, top);
  const common = {
    phase: request.phase,
    policy: input.policy,
    findings,
    spent: input.spent,
    ...(changed !== undefined && { unmaskable: changed }),
  };
  if (top?.action === 'reject') return { ...common, ...rejection(top, input.ruleOf) };
  if (budget !== undefined && spent === 'reject') {
    return { ...common, action: 'reject', reject: UNCHECKED_ANSWERS[budget.cause] };
  }
  if (top?.action === 'mask') return { ...common, ...masking(top, input.ruleOf) };
  return spent === 'mask' ? { ...common, action: 'mask' } : { ...common, action: 'pass' };
}

/** The finding with the action that the protocol can carry. */
function carry(
  finding: Finding,
  unmaskable: Unmaskable | undefined,
  ruleOf: (id: string) => Rule | undefined,
): Finding {
  if (unmaskable === undefined || finding.action !== 'mask') return finding;
  const action =
    unmaskable === 'by-rule' ? (ruleOf(finding.rule)?.onUnmaskable ?? 'reject') : unmaskable;
  return { ...finding, action };
}

function unfinishedAction(
  budget: UnfinishedDetector | undefined,
  unmaskable: Unmaskable | undefined,
) {
  const action = budget?.action;
  // Hiding whole texts is a mask too; without an explicit `pass` the protocol gets a rejection.
  if (action !== 'mask' || unmaskable === undefined) return action;
  return unmaskable === 'pass' ? 'pass' : 'reject';
}

function unmaskableOutcome(
  acting: readonly Finding[],
  carried: readonly Finding[],
  top: Finding | undefined,
): 'rejected' | 'passed' | undefined {
  if (decidingFinding(acting)?.action !== 'mask') return undefined;
  if (carried.every((finding, index) => finding.action === acting[index]?.action)) return undefined;
  return top?.action === 'reject' ? 'rejected' : 'passed';
}

function rejection(top: Finding, ruleOf: (id: string) => Rule | undefined) {
  const reject = ruleOf(top.rule)?.reject ?? UNCHECKED_ANSWERS.failed;
  return { action: 'reject', rule: top.rule, reject } as const;
}

function masking(top: Finding, ruleOf: (id: string) => Rule | undefined) {
  const maskReason = ruleOf(top.rule)?.maskReason;
  return {
    action: 'mask',
    rule: top.rule,
    ...(maskReason !== undefined && { maskReason }),
  } as const;
}
