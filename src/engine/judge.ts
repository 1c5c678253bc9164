import type { Found } from '../detect/found.ts';
import { MAX_HITS, TooManyHits } from '../detect/too-many-hits.ts';
import { severer } from '../model/action.ts';
import type { Evaluation, SpentBudget } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityHit, EntityResult } from '../model/recognizer.ts';
import type { EvaluationRequest } from '../model/request.ts';
import { type CompiledPolicy, usesEntities } from '../policy/compile.ts';
import { decide } from './decide.ts';
import { giveUp } from './give-up.ts';
import { redact, UNCHECKED_TEXT } from './redact.ts';

/**
 * Judges a request whose entities were already asked for: segments -> findings -> decision ->
 * texts. Pure and synchronous. `entities` has one hit list per segment; absent means that the
 * entity detector is off. A request with more than 10,000 findings is given up, hence rejected.
 */
export function judge(
  policy: CompiledPolicy,
  request: EvaluationRequest,
  entities?: EntityResult,
): Evaluation {
  try {
    return judgeAll(policy, request, entities);
  } catch (error) {
    if (error instanceof TooManyHits) return giveUp(policy.ref, request, 'size');
    throw error;
  }
}

function judgeAll(
  policy: CompiledPolicy,
  request: EvaluationRequest,
  entities?: EntityResult,
): Evaluation {
  const spent = spentOf(policy, request, entities);
  const hits = entities?.status === 'done' ? entities.hits : [];
  const findings = findAll(policy, request, hits);
  const originals = request.segments.map((segment) => segment.text);
  if (findings.length === 0 && spent.length === 0) {
    return { decision: policy.clean[request.phase], texts: originals };
  }
  const decision = decide({ request, policy: policy.ref, findings, spent, ruleOf: policy.ruleOf });
  if (decision.action !== 'mask') return { decision, texts: originals };
  const masking = findings.filter(({ shadow, action }) => !shadow && action === 'mask');
  const hidden = hideUnchecked(policy, request, spent);
  const texts = redact(request.segments, masking, policy.ruleOf).map(
    (text, index) => hidden(index) ?? text,
  );
  const unchanged = texts.every((text, index) => text === originals[index]);
  return { decision: unchanged ? { ...decision, action: 'pass' } : decision, texts };
}

function findAll(
  policy: CompiledPolicy,
  request: EvaluationRequest,
  hits: readonly (readonly EntityHit[])[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, { text, role }] of request.segments.entries()) {
    if (text === '') continue;
    const wanted = policy.wanted(request.phase, role);
    let stops = false;
    for (const found of policy.finder.find(text, wanted, hits[index])) {
      const finding = toFinding(found, index, request);
      findings.push(finding);
      stops ||= stopsEvaluation(finding);
    }
    if (findings.length > MAX_HITS) throw new TooManyHits();
    if (stops) break;
  }
  return findings;
}

const stopsEvaluation = (finding: Finding): boolean =>
  finding.severity === 'critical' && finding.action === 'reject' && !finding.shadow;

function toFinding(found: Found, segment: number, { phase }: EvaluationRequest): Finding {
  const { rule } = found.rule;
  const lowConfidence = found.score < rule.threshold;
  return {
    rule: rule.id,
    entity: rule.entity,
    severity: rule.severity,
    segment,
    start: found.start,
    end: found.end,
    score: found.score,
    action: lowConfidence ? rule.onLowConfidence : rule.action[phase],
    shadow: rule.status === 'experimental',
    lowConfidence,
    evidence: found.evidence,
  };
}

/** What the rules behind an entity detector that could not finish ask for. */
function spentOf(
  policy: CompiledPolicy,
  { phase }: EvaluationRequest,
  entities: EntityResult | undefined,
): readonly SpentBudget[] {
  if (entities?.status !== 'spent') return [];
  const action = policy.rules
    .filter((rule) => usesEntities(rule) && rule.phases.includes(phase))
    .filter((rule) => rule.status !== 'experimental')
    .map((rule) => rule.onBudget)
    .reduce(severer, 'pass');
  return [{ detector: 'entities', cause: entities.cause, action }];
}

/** The stand-in for segments that an unfinished detector should have read. */
function hideUnchecked(
  policy: CompiledPolicy,
  { phase, segments }: EvaluationRequest,
  spent: readonly SpentBudget[],
): (segment: number) => string | undefined {
  const hide = spent.some((budget) => budget.action === 'mask');
  return (index) => {
    const segment = segments[index];
    if (!hide || segment === undefined || segment.text === '') return undefined;
    return policy.wantsEntities(phase, segment.role) ? UNCHECKED_TEXT : undefined;
  };
}
