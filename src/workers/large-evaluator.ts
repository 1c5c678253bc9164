import type { BudgetLimits } from '../budget/request-budget.ts';
import type { EvaluateElsewhere } from '../engine/guardrail.ts';
import { rejectUnfinished } from '../engine/unfinished.ts';
import type { Evaluation, PolicyRef } from '../model/decision.ts';
import type { EntityResult } from '../model/recognizer.ts';
import type { EvaluationRequest } from '../model/request.ts';
import type { RulePack } from '../model/rule.ts';
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './pool.ts';
import { entryUrl } from './worker-start.ts';

/** What the worker needs to compile the same policy. */
export interface LargeWorkerData {
  readonly packs: readonly RulePack[];
  readonly policy: PolicyRef;
  /** As the guardrail has them, so that a request gets the same decision here. */
  readonly budget?: Partial<BudgetLimits>;
  /** The bytes of the gazetteer, where names are found there and not before. */
  readonly gazetteer?: Uint8Array | undefined;
}

/** One request for the worker, with the entities that were asked for before. */
export interface LargeJob {
  readonly request: EvaluationRequest;
  readonly entities: EntityResult | undefined;
}

/** The policy, and the limits of the thread. */
export interface LargeEvaluatorOptions
  extends LargeWorkerData,
    Pick<WorkerPoolOptions, 'maxQueue' | 'deadlineMs' | 'resourceLimits' | 'onEvent'> {}

/** Evaluates beside the event loop, with the lifetime of its thread. */
export interface LargeEvaluator {
  /** Answers within the deadline; a request that is not evaluated by then is rejected. */
  readonly evaluate: EvaluateElsewhere;
  /** Resolves when the policy is compiled there; rejects when the thread cannot start. */
  readonly ready: Promise<void>;
  readonly stats: WorkerPool<LargeJob, Evaluation>['stats'];
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/**
 * Evaluates large requests in a worker thread, so that no other request waits for them. A thread that passes
 * the deadline is ended, whatever it is doing, and replaced.
 */
export function createLargeEvaluator(options: LargeEvaluatorOptions): LargeEvaluator {
  const { packs, policy, budget = {}, gazetteer, ...poolOptions } = options;
  const workerData: LargeWorkerData = { packs, policy, budget, gazetteer };
  const entry = entryUrl('evaluate-worker');
  const pool = createWorkerPool<LargeJob, Evaluation>({ ...poolOptions, entry, workerData });
  const evaluate: EvaluateElsewhere = async (request, entities) => {
    const outcome = await pool.run({ request, entities });
    return outcome.status === 'done'
      ? outcome.result
      : rejectUnfinished(policy, request, outcome.cause);
  };
  const { ready, stats, close } = pool;
  return Object.freeze({ evaluate, ready, stats, close });
}
