import type { DecisionEvent } from '../model/decision-event.ts';
import type { FindingCount } from './finding-counts.ts';
import type { Log, LogRecord } from './logger.ts';

/**
 * Writes one line for everything that was not simply passed: a mask, a reject, a refusal, an
 * unreadable call, a mask that could not be carried, a detector that did not finish, a hit of a
 * rule on trial. A plain pass is written at level `debug`.
 */
export function logDecision(
  log: Log,
  event: DecisionEvent,
  findings: readonly FindingCount[],
): void {
  const { decision, wireAction, refusal } = event;
  const unfinished = (decision?.unfinished.length ?? 0) > 0;
  const refused = refusal !== undefined || wireAction === 'error';
  const onTrial = findings.some(({ shadow }) => shadow);
  const passed = wireAction === 'pass' && decision?.unmaskable === undefined;
  const plain = passed && !unfinished && !refused && !onTrial;
  if (plain && !log.verbose) return;
  const record = recordOf(event, findings);
  if (refused) log.warn('call refused', record);
  else if (unfinished) log.warn('budget spent', record);
  else if (plain) log.debug('decision', record);
  else log.info('decision', record);
}

function recordOf(event: DecisionEvent, findings: readonly FindingCount[]): LogRecord {
  const { decision, micros, refusal, requestId, traceId } = event;
  return {
    decision: event.id,
    action: event.wireAction,
    ...(decision !== undefined && {
      phase: decision.phase,
      policy: `${decision.policy.name}@${decision.policy.version}`,
      ...findingFields(findings),
      ...(decision.rule !== undefined && { rule: decision.rule }),
      ...(decision.unmaskable !== undefined && { unmaskable: decision.unmaskable }),
      ...(decision.unfinished.length > 0 && {
        spent: decision.unfinished.map(({ detector, cause }) => `${detector}:${cause}`),
      }),
    }),
    ...(refusal !== undefined && { code: refusal }),
    ...(requestId !== undefined && { requestId }),
    ...(traceId !== undefined && { traceId }),
    profile: event.profile,
    status: event.httpStatus,
    segments: event.segments,
    bytes: event.bytesIn,
    micros: Math.round(micros.decode + micros.evaluate + micros.encode),
  };
}

/** Findings that count by entity, and those of rules on trial by rule. */
function findingFields(findings: readonly FindingCount[]): Pick<LogRecord, 'entities' | 'shadow'> {
  // Without a prototype: the names come from rule files.
  const entities: Record<string, number> = Object.create(null);
  const byRule: Record<string, number> = Object.create(null);
  let onTrial = false;
  for (const { rule, entity, shadow, count } of findings) {
    const [counts, name] = shadow ? [byRule, rule] : [entities, entity];
    counts[name] = (counts[name] ?? 0) + count;
    onTrial ||= shadow;
  }
  return onTrial ? { entities, shadow: byRule } : { entities };
}
