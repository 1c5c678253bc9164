import { compareActions, severer } from '../model/action.ts';
import type { Evaluation, PolicyRef, UnfinishedDetector } from '../model/decision.ts';
import type { EvaluationRequest } from '../model/request.ts';
import type { RejectAnswer } from '../model/rule.ts';

/** A segment that a detector did not read to its end. */
export interface UnfinishedSegment
  extends Pick<UnfinishedDetector, 'detector' | 'cause' | 'action'> {
  /** Index of the segment in the request. */
  readonly segment: number;
}

/** The same for the decision: one entry per detector and cause, in the order of their first one. */
export function toSpent(unchecked: readonly UnfinishedSegment[]): readonly UnfinishedDetector[] {
  const entries = new Map<string, UnfinishedDetector & { readonly segments: number[] }>();
  for (const { detector, cause, action, segment } of unchecked) {
    const key = `${detector}:${cause}`;
    const known = entries.get(key);
    const segments = known?.segments ?? [];
    if (segments.at(-1) !== segment) segments.push(segment);
    const severest = severer(known?.action ?? 'pass', action);
    entries.set(key, { detector, cause, action: severest, segments });
  }
  return [...entries.values()];
}

/**
 * What a caller is told when a request is rejected because it could not be checked. Time, load and
 * faults pass, so trying again may help: 503. The others depend on the texts alone: 413.
 */
export const UNCHECKED_ANSWERS: Readonly<Record<UnfinishedDetector['cause'], RejectAnswer>> = {
  time: answer(503, 'The request could not be checked in time. Please try again.'),
  busy: answer(503, 'The request could not be checked under the present load. Please try again.'),
  failed: answer(503, 'The request could not be checked because of a fault. Please try again.'),
  unavailable: answer(503, 'The request could not be checked at present. Please try again.'),
  size: answer(413, 'The request is too long to be checked. Please shorten it.'),
  work: answer(413, 'The request takes too much work to be checked. Please shorten it.'),
  findings: answer(413, 'The request has too many findings to be checked. Please shorten it.'),
};

function answer(status: number, body: string): RejectAnswer {
  return Object.freeze({ status, body });
}

/** The spent budget that decides: the first one of the most severe action. */
export function decidingBudget(
  spent: readonly UnfinishedDetector[],
): UnfinishedDetector | undefined {
  let top: UnfinishedDetector | undefined;
  for (const budget of spent) {
    if (top === undefined || compareActions(budget.action, top.action) > 0) top = budget;
  }
  return top;
}

/**
 * The evaluation of a request that could not be evaluated: a rejection, because nothing is known
 * about its texts. `cause` says why.
 */
export function rejectUnfinished(
  policy: PolicyRef,
  request: EvaluationRequest,
  cause: UnfinishedDetector['cause'],
): Evaluation {
  return {
    decision: {
      action: 'reject',
      phase: request.phase,
      policy,
      findings: [],
      reject: UNCHECKED_ANSWERS[cause],
      spent: [{ detector: 'request', cause, action: 'reject' }],
    },
    texts: request.segments.map((segment) => segment.text),
  };
}
