import { PHASES } from '../../model/request.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** Actions for a phase that the rule does not look at. */
export function actionsWithoutPhase({ action, phases }: Rule): Fault[] {
  return PHASES.filter((phase) => action[phase] !== 'pass' && !phases.includes(phase)).map(
    (phase): Fault => ({
      code: 'GW_PACK_ACTION',
      message: `Cannot ${action[phase]} in the ${phase} phase: the rule does not look there`,
      hint: `add ${phase} to phase, or leave the action out`,
      path: ['action', phase],
    }),
  );
}

/** Critical rules that would let something through when they cannot act or cannot finish. */
export function openCritical({ severity, onBudget, onUnmaskable }: Rule): Fault[] {
  if (severity !== 'critical') return [];
  const outcomes = { onBudget, onUnmaskable };
  return Object.entries(outcomes).flatMap(([field, outcome]): Fault[] => {
    if (outcome === 'reject') return [];
    return [
      {
        code: 'GW_PACK_ACTION',
        message: `Cannot use ${field} "${outcome}": a critical rule must reject`,
        hint: 'use reject, or a lower severity',
        path: [field],
      },
    ];
  });
}
