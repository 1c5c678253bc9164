import type { Decision, Evaluation } from '../model/decision.ts';
import type { DecisionEvent } from '../model/decision-event.ts';
import type { ActivePolicy } from '../model/evaluate.ts';
import type { EvaluationRequest } from '../model/request.ts';
import { refusalOf } from './unfinished.ts';

/** What only the adapter knows of an answered call. */
export type AnsweredCall = Omit<DecisionEvent, 'id' | 'decision' | 'micros'>;

/** The stages that an adapter runs itself; the third one is `evaluate`. */
export type AdapterStage = 'decode' | 'encode';

/**
 * Follows one call of any adapter from its bytes to its answer: runs the evaluation, measures the
 * stages and makes the event that telemetry and audit receive. Holds no text.
 */
export class CallRecord {
  readonly id: string;
  readonly #micros = { decode: 0, evaluate: 0, encode: 0 };
  #decision: Decision | undefined;

  /** `id` is the decision id, unique per call. */
  constructor(id: string) {
    this.id = id;
  }

  /** The decision; undefined until the evaluation has come to one. */
  get decision(): Decision | undefined {
    return this.#decision;
  }

  /** Runs a stage and measures it. What it throws goes through, and the stage counts 0. */
  time<T>(stage: AdapterStage, run: () => T): T {
    const start = performance.now();
    const result = run();
    this.#micros[stage] = microsSince(start);
    return result;
  }

  /** Evaluates the request, measures it and keeps the decision. Rejects when `active` does. */
  async evaluate(active: ActivePolicy, request: EvaluationRequest): Promise<Evaluation> {
    const start = performance.now();
    const evaluation = await active.evaluate(request);
    this.#micros.evaluate = microsSince(start);
    this.#decision = evaluation.decision;
    return evaluation;
  }

  /**
   * The event of the answered call. Its `refusal` is the adapter's own, or the code of a decision
   * that rejects because something could not be checked.
   */
  toEvent(answered: AnsweredCall): DecisionEvent {
    const decision = this.#decision;
    // Written out: this runs for every call, and a spread here takes 13 us, more than all else of it.
    return {
      id: this.id,
      decision,
      micros: this.#micros,
      refusal: answered.refusal ?? (decision && refusalOf(decision)),
      wireAction: answered.wireAction,
      profile: answered.profile,
      path: answered.path,
      bytesIn: answered.bytesIn,
      segments: answered.segments,
      httpStatus: answered.httpStatus,
      requestId: answered.requestId,
      traceId: answered.traceId,
    } satisfies Record<keyof DecisionEvent, unknown>;
  }
}

function microsSince(start: number): number {
  return (performance.now() - start) * 1000;
}
