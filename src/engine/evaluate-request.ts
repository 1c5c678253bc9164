import type { Budget } from '../budget/budget.ts';
import { BUDGET_LIMITS, type BudgetLimits, budgetFor } from '../budget/request-budget.ts';
import type { ScoredHit } from '../detect/scored-hit.ts';
import type { Action } from '../model/action.ts';
import type { Evaluation } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityResult } from '../model/recognizer.ts';
import type { EvaluationRequest, Phase, Role } from '../model/request.ts';
import { type BudgetedDetector, type CompiledPolicy, onBudgetOf } from '../policy/compile.ts';
import { decide } from './decide.ts';
import { redact, UNFINISHED_TEXT } from './redact.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { type UnfinishedSegment, unfinishedDetectors } from './unfinished.ts';

/**
 * Evaluates a request whose entities were recognized before: segments -> findings -> decision ->
 * texts. Pure and synchronous. `entities` has one hit list per segment; absent means that the
 * entity detector is off. What the budget leaves unfinished gets the `onBudget` of its rules;
 * earlier findings stay.
 */
export function evaluateRequest(
  policy: CompiledPolicy,
  request: EvaluationRequest,
  entities?: EntityResult,
  limits: BudgetLimits = BUDGET_LIMITS,
): Evaluation {
  const originals = request.segments.map((segment) => segment.text);
  const { findings, unfinished } = findAll(
    policy,
    request,
    entities,
    budgetFor(request.segments, limits),
  );
  if (findings.length === 0 && unfinished.length === 0) {
    return { decision: policy.clean[request.phase], texts: originals };
  }
  const decision = decide({
    request,
    policy: policy.ref,
    findings,
    unfinished: unfinishedDetectors(unfinished),
    ruleOf: policy.ruleOf,
  });
  if (decision.action !== 'mask') return { decision, texts: originals };
  const masking = findings.filter(({ shadow, action }) => !shadow && action === 'mask');
  const hidden = new Set(
    unfinished.filter(({ action }) => action === 'mask').map(({ segment }) => segment),
  );
  const texts = redact(request.segments, masking, policy.ruleOf).map((text, index) =>
    hidden.has(index) ? UNFINISHED_TEXT : text,
  );
  const unchanged = texts.every((text, index) => text === originals[index]);
  return { decision: unchanged ? { ...decision, action: 'pass' } : decision, texts };
}

interface Findings {
  readonly findings: readonly Finding[];
  readonly unfinished: readonly UnfinishedSegment[];
}

function findAll(
  policy: CompiledPolicy,
  request: EvaluationRequest,
  entities: EntityResult | undefined,
  budget: Budget,
): Findings {
  const findings: Finding[] = [];
  const unfinished = unfinishedEntities(policy, request, entities);
  const entityHits = entities?.status === 'done' ? entities.hits : [];
  for (const [index, { text, role }] of request.segments.entries()) {
    if (text === '') continue;
    const appliesTo = policy.appliesTo(request.phase, role);
    const { hits, unfinished: incomplete } = policy.finder.find(text, appliesTo, {
      entities: entityHits[index],
      budget,
    });
    for (const { detector, cause, rule } of incomplete) {
      const action = onBudgetAction(policy, request.phase, role, detector, rule);
      if (action !== undefined) unfinished.push({ segment: index, detector, cause, action });
    }
    const here = hits.map((hit) => toFinding(hit, index, request));
    findings.push(...resolveOverlaps(here, policy.ruleOf));
    if (here.some(stopsEvaluation)) break;
  }
  return { findings, unfinished };
}

const stopsEvaluation = (finding: Finding): boolean =>
  finding.severity === 'critical' && finding.action === 'reject' && !finding.shadow;

function toFinding(hit: ScoredHit, segment: number, { phase }: EvaluationRequest): Finding {
  const { rule } = hit.rule;
  const lowConfidence = hit.score < rule.threshold;
  return {
    rule: rule.id,
    entity: rule.entity,
    severity: rule.severity,
    segment,
    start: hit.start,
    end: hit.end,
    score: hit.score,
    action: lowConfidence ? rule.onLowConfidence : rule.action[phase],
    shadow: rule.status === 'experimental',
    lowConfidence,
    evidence: hit.evidence,
  };
}

/** The segments that an entity detector did not finish. */
function unfinishedEntities(
  policy: CompiledPolicy,
  { phase, segments }: EvaluationRequest,
  entities: EntityResult | undefined,
): UnfinishedSegment[] {
  if (entities?.status !== 'unfinished') return [];
  const { cause } = entities;
  return segments.flatMap(({ text, role }, segment) => {
    const action = onBudgetAction(policy, phase, role, 'entities');
    if (text === '' || action === undefined) return [];
    return [{ segment, detector: 'entities', cause, action }];
  });
}

/** The `onBudget` of the one rule, or the most severe of all behind the detector; undefined without any. */
function onBudgetAction(
  policy: CompiledPolicy,
  phase: Phase,
  role: Role,
  detector: BudgetedDetector,
  rule?: number,
): Action | undefined {
  const only = rule === undefined ? undefined : policy.rules[rule];
  return only === undefined ? policy.onBudget(phase, role, detector) : onBudgetOf(only);
}
