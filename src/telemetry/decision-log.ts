import type { DecisionEvent } from '../model/decision-event.ts';
import type { Tally } from './finding-counts.ts';
import type { Log, LogRecord } from './logger.ts';

/** Findings that count by entity; shadow findings did not decide anything and are left out. */
function entityCounts(tallies: readonly Tally[]): Record<string, number> {
  // Without a prototype: entity names come from rule files.
  const counts: Record<string, number> = Object.create(null);
  for (const { entity, shadow, count } of tallies) {
    if (!shadow) counts[entity] = (counts[entity] ?? 0) + count;
  }
  return counts;
}

function recordOf(event: DecisionEvent, tallies: readonly Tally[]): LogRecord {
  const { decision, micros, refusal } = event;
  return {
    decision: event.id,
    action: event.wireAction,
    ...(decision !== undefined && {
      phase: decision.phase,
      policy: `${decision.policy.name}@${decision.policy.version}`,
      entities: entityCounts(tallies),
      ...(decision.rule !== undefined && { rule: decision.rule }),
      ...(decision.unmaskable !== undefined && { unmaskable: decision.unmaskable }),
      ...(decision.unfinished.length > 0 && {
        spent: decision.unfinished.map(({ detector, cause }) => `${detector}:${cause}`),
      }),
    }),
    ...(refusal !== undefined && { code: refusal }),
    profile: event.profile,
    status: event.httpStatus,
    segments: event.segments,
    bytes: event.bytesIn,
    micros: Math.round(micros.decode + micros.evaluate + micros.encode),
  };
}

/**
 * Writes one line for everything that was not simply passed: a mask, a reject, a refusal, an
 * unreadable call, a mask that could not be carried, a detector that did not finish. A plain pass
 * is written at level `debug`.
 */
export function logDecision(log: Log, event: DecisionEvent, tallies: readonly Tally[]): void {
  const { decision, wireAction, refusal } = event;
  const unfinished = (decision?.unfinished.length ?? 0) > 0;
  const refused = refusal !== undefined || wireAction === 'error';
  const plain =
    wireAction === 'pass' && decision?.unmaskable === undefined && !unfinished && !refused;
  if (plain && !log.verbose) return;
  const record = recordOf(event, tallies);
  if (refused) log.warn('call refused', record);
  else if (unfinished) log.warn('budget spent', record);
  else if (plain) log.debug('decision', record);
  else log.info('decision', record);
}
