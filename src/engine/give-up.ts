import type { Evaluation, PolicyRef, UnfinishedDetector } from '../model/decision.ts';
import type { EvaluationRequest } from '../model/request.ts';
import { UNCHECKED_ANSWERS } from './unchecked-answer.ts';

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
