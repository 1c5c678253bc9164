import type { Evaluation, PolicyRef } from './decision.ts';
import type { EvaluationRequest } from './request.ts';

/**
 * Evaluates one request. By contract the promise never rejects and the evaluation holds exactly as
 * many texts as the request has segments, in the same order; an adapter still guards against both.
 */
export type Evaluate = (request: EvaluationRequest) => Promise<Evaluation>;

/**
 * A policy in force. Take it once per request and hold it to the end: a reload swaps the whole
 * object, so one request never meets two versions.
 */
export interface ActivePolicy {
  readonly policy: PolicyRef;
  readonly evaluate: Evaluate;
}
