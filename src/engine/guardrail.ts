import { type BudgetLimits, budgetLimits } from '../budget/request-budget.ts';
import type { Evaluation } from '../model/decision.ts';
import { GatewardenError } from '../model/errors.ts';
import type { EntityRecognizer, EntityResult } from '../model/recognizer.ts';
import type { EvaluationRequest } from '../model/request.ts';
import { type CompiledPolicy, usesEntities } from '../policy/compile.ts';
import { checkEntities } from './check-entities.ts';
import { checkRequest } from './check-request.ts';
import { evaluateRequest } from './evaluate-request.ts';
import { rejectUnfinished } from './unfinished.ts';

/** What a guardrail is made of. */
export interface GuardrailOptions {
  readonly policy: CompiledPolicy;
  /** Without it, rules that need named entities are inactive (`guardrail.inactive`). */
  readonly entities?: EntityRecognizer;
  /** How much one request may ask for; what is absent has its default. */
  readonly budget?: Partial<BudgetLimits>;
}

/** The decision engine with one policy. Immutable; any number of requests may share it. */
export interface Guardrail {
  readonly policy: CompiledPolicy;
  /** Ids of rules that never fire because no entity recognizer was given. */
  readonly inactive: readonly string[];
  /**
   * Evaluates a request. What goes wrong becomes a rejecting decision.
   *
   * @throws GatewardenError (GW_ENGINE_INPUT), as a rejected promise and only then, when what it is
   * given is not a request at all, such as a text that is a number.
   */
  evaluate(request: EvaluationRequest): Promise<Evaluation>;
  /**
   * Evaluates a request at once, on the calling thread whatever its size. What goes wrong becomes a
   * rejecting decision.
   *
   * @throws GatewardenError GW_ENGINE_INPUT as `evaluate`; GW_ENGINE_ASYNC when the entity recognizer
   * can only answer later.
   */
  evaluateSync(request: EvaluationRequest): Evaluation;
}

/** Evaluates a request elsewhere, such as in a worker. Never rejects its promise. */
export type EvaluateElsewhere = (
  request: EvaluationRequest,
  entities: EntityResult | undefined,
) => Promise<Evaluation>;

/** Where requests go that would hold the calling thread for too long. */
export interface Offload {
  /** Requests with more text than this are evaluated elsewhere, in UTF-16 code units. */
  readonly aboveLength: number;
  readonly evaluate: EvaluateElsewhere;
  /** True when entities are found there as well, so that they are not asked for before. */
  readonly findsEntities?: boolean;
}

/**
 * Creates a guardrail.
 *
 * @example
 * ```ts
 * const policy = compilePolicy([parseRulePack(yamlText)]);
 * const guardrail = createGuardrail({ policy });
 * const { decision, texts } = guardrail.evaluateSync({
 *   phase: 'request',
 *   segments: [{ role: 'user', text: 'Pay GB82 WEST 1234 5698 7654 32 now' }],
 * });
 * ```
 */
export function createGuardrail(options: GuardrailOptions): Guardrail {
  return createOffloadingGuardrail(options, undefined);
}

/** Creates a guardrail whose `evaluate` sends large requests elsewhere; for the shell alone. */
export function createOffloadingGuardrail(
  { policy, entities, budget }: GuardrailOptions,
  offload: Offload | undefined,
): Guardrail {
  const limits = budgetLimits(budget);
  const inactive = entities === undefined ? policy.rules.filter(usesEntities) : [];
  const recognizeNow = (request: EvaluationRequest): EntityResult | undefined =>
    entities?.recognizeSync &&
    checkEntities(entities.recognizeSync(textsFor(policy, request)), request.segments.length);
  // What is caught may quote the text, so nothing of it is kept.
  const failed = (request: EvaluationRequest) => rejectUnfinished(policy.ref, request, 'failed');
  return Object.freeze({
    policy,
    inactive: Object.freeze(inactive.map((rule) => rule.id)),
    async evaluate(asked) {
      const request = checkRequest(asked);
      try {
        const isLarge = offload !== undefined && textLength(request) > offload.aboveLength;
        if (isLarge && offload.findsEntities === true) {
          return await offload.evaluate(request, undefined);
        }
        // Waiting for what is there already would cost a turn of the microtask queue.
        const found =
          entities === undefined
            ? undefined
            : (recognizeNow(request) ?? (await recognizeLater(entities, policy, request)));
        if (isLarge) return await offload.evaluate(request, found);
        return evaluateRequest(policy, request, found, limits);
      } catch {
        return failed(request);
      }
    },
    evaluateSync(asked) {
      const request = checkRequest(asked);
      if (entities !== undefined && entities.recognizeSync === undefined) {
        throw new GatewardenError([ASYNC_ONLY]);
      }
      try {
        return evaluateRequest(policy, request, recognizeNow(request), limits);
      } catch {
        return failed(request);
      }
    },
  } satisfies Guardrail);
}

async function recognizeLater(
  entities: EntityRecognizer,
  policy: CompiledPolicy,
  request: EvaluationRequest,
): Promise<EntityResult> {
  const found = await entities.recognize(textsFor(policy, request));
  return checkEntities(found, request.segments.length);
}

const ASYNC_ONLY = {
  code: 'GW_ENGINE_ASYNC',
  message: 'Cannot evaluate at once: the entity recognizer answers later',
  hint: 'call evaluate(), or give a recognizer with recognizeSync()',
} as const;

/** One text per segment; empty where no rule asks for entities, so that indexes stay aligned. */
function textsFor(policy: CompiledPolicy, { phase, segments }: EvaluationRequest): string[] {
  return segments.map(({ role, text }) => (policy.wantsEntities(phase, role) ? text : ''));
}

function textLength({ segments }: EvaluationRequest): number {
  return segments.reduce((length, { text }) => length + text.length, 0);
}
