import { compareActions } from '../model/action.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { type Rule, SEVERITIES } from '../model/rule.ts';
import { operatorOf } from '../policy/mask/operators.ts';
import { compareSpans } from '../text/span.ts';

/** How many of those that lost a finding names. */
const MOST_ALTERNATIVES = 3;

type RuleOf = (id: string) => Rule | undefined;

/**
 * Settles which of several findings on the same stretch of one segment stands: a longer one over what
 * it contains; of equal ones that with context, then the surer, then the one whose check lets less
 * through. What loses is named in the winner's evidence. Nothing gets weaker: a finding that asks for
 * more than its rival, is graver or is on trial, stays, and findings below their threshold displace nobody.
 */
export function resolveOverlaps(findings: readonly Finding[], ruleOf: RuleOf): readonly Finding[] {
  if (findings.length < 2) return findings;
  const lost = new Map<Finding, Finding>();
  // Of those that act so far, the one that reaches furthest.
  let holders: Finding[] = [];
  for (const finding of [...findings].sort(byStanding)) {
    holders = holders.filter(({ end }) => end > finding.start);
    const winner = holders.find((holder) => yieldsTo(finding, holder, ruleOf));
    if (winner !== undefined) lost.set(finding, winner);
    else if (!finding.shadow && !finding.lowConfidence) holders.push(finding);
  }
  if (lost.size === 0) return findings;
  const alternatives = alternativesOf(lost);
  return findings
    .filter((finding) => !lost.has(finding))
    .map((finding) => withAlternatives(finding, alternatives.get(finding)));
}

/** What may hold a place comes before what may lose it. */
function byStanding(a: Finding, b: Finding): number {
  return (
    compareSpans(a, b) ||
    Number(a.lowConfidence) - Number(b.lowConfidence) ||
    Number(hasContext(b)) - Number(hasContext(a)) ||
    b.score - a.score ||
    passRate(a) - passRate(b)
  );
}

const hasContext = ({ evidence }: Finding): boolean =>
  evidence.some(({ kind }) => kind === 'boost');

function passRate({ evidence }: Finding): number {
  return Math.min(1, ...evidence.flatMap((one) => (one.kind === 'check' ? [one.passRate] : [])));
}

function yieldsTo(finding: Finding, holder: Finding, ruleOf: RuleOf): boolean {
  if (finding.shadow || finding.rule === holder.rule || finding.end > holder.end) return false;
  if (compareActions(finding.action, holder.action) > 0) return false;
  const [rule, other] = [ruleOf(finding.rule), ruleOf(holder.rule)];
  if (rule === undefined || other === undefined) return false;
  // Where no mask can be carried, the stricter rule must still be asked.
  if (rule.onUnmaskable === 'reject' && other.onUnmaskable === 'pass') return false;
  const isEqual = finding.start === holder.start && finding.end === holder.end;
  return isEqual || !(isGraver(finding, holder) || showsPart(other));
}

/** A password inside what looks like an address is the thing to report. */
const isGraver = (a: Finding, b: Finding): boolean =>
  SEVERITIES.indexOf(a.severity) > SEVERITIES.indexOf(b.severity);

/** A mask that leaves characters was made for its own value, not for what else lies in it. */
function showsPart({ mask }: Rule): boolean {
  return operatorOf(mask).reveals(mask) !== undefined;
}

/** What each winner says of those that lost to it. */
function alternativesOf(lost: ReadonlyMap<Finding, Finding>): ReadonlyMap<Finding, Evidence[]> {
  const alternatives = new Map<Finding, Evidence[]>();
  for (const [{ rule, score }, winner] of lost) {
    const named = alternatives.get(winner) ?? [];
    if (named.length < MOST_ALTERNATIVES) named.push({ kind: 'alternative', rule, score });
    alternatives.set(winner, named);
  }
  return alternatives;
}

function withAlternatives(finding: Finding, alternatives: readonly Evidence[] = []): Finding {
  if (alternatives.length === 0) return finding;
  return { ...finding, evidence: [...finding.evidence, ...alternatives] };
}
