import { BUDGET_LIMITS, type BudgetLimits } from '../budget/request-budget.ts';
import type { Evaluation } from '../model/decision.ts';
import { GatewardenError } from '../model/errors.ts';
import type { EntityRecognizer, EntityResult } from '../model/recognizer.ts';
import type { EvaluationRequest } from '../model/request.ts';
import { type CompiledPolicy, usesEntities } from '../policy/compile.ts';
import { evaluateRequest } from './evaluate-request.ts';
import { rejectUnfinished } from './unfinished.ts';

/** Evaluates a request elsewhere, e.g. in a worker. Never rejects its promise. */
export type EvaluateElsewhere = (
  request: EvaluationRequest,
  entities: EntityResult | undefined,
) => Promise<Evaluation>;

/** What a guardrail is made of. */
export interface GuardrailOptions {
  readonly policy: CompiledPolicy;
  /** Without it, rules that need named entities are inactive (`guardrail.inactive`). */
  readonly entities?: EntityRecognizer;
  /** Takes requests of more than `textLength` UTF-16 code units off the calling thread. */
  readonly large?: {
    readonly textLength: number;
    readonly evaluate: EvaluateElsewhere;
    /** True when entities are found there as well, so that they are not asked for before. */
    readonly findsEntities?: boolean;
  };
  /** How much one request may ask for; what is absent has its default. */
  readonly budget?: Partial<BudgetLimits>;
}

/** The decision engine with one policy. Immutable; any number of requests may share it. */
export interface Guardrail {
  readonly policy: CompiledPolicy;
  /** Ids of rules that never fire because no entity recognizer was given. */
  readonly inactive: readonly string[];
  /** Evaluates a request. Never rejects: what goes wrong becomes a rejecting decision. */
  evaluate(request: EvaluationRequest): Promise<Evaluation>;
  /**
   * Evaluates a request at once, on the calling thread whatever its size.
   *
   * @throws GatewardenError (GW_ENGINE_ASYNC) when the entity recognizer can only answer later.
   */
  evaluateSync(request: EvaluationRequest): Evaluation;
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
  const { policy, entities, large } = options;
  const limits: BudgetLimits = { ...BUDGET_LIMITS, ...options.budget };
  const inactive = entities === undefined ? policy.rules.filter(usesEntities) : [];
  return Object.freeze({
    policy,
    inactive: Object.freeze(inactive.map((rule) => rule.id)),
    async evaluate(request) {
      try {
        const elsewhere =
          large !== undefined && textLength(request) > large.textLength ? large : undefined;
        // Waiting for nothing would still cost a turn of the microtask queue.
        const found =
          entities === undefined || elsewhere?.findsEntities === true
            ? undefined
            : (entities.recognizeSync?.(textsFor(policy, request)) ??
              (await entities.recognize(textsFor(policy, request))));
        if (elsewhere !== undefined) return await elsewhere.evaluate(request, found);
        return evaluateRequest(policy, request, found, limits);
      } catch {
        // The cause may quote the text, so it is not kept.
        return rejectUnfinished(policy.ref, request, 'failed');
      }
    },
    evaluateSync(request) {
      if (entities === undefined) return evaluateRequest(policy, request, undefined, limits);
      if (entities.recognizeSync === undefined) throw new GatewardenError([ASYNC_ONLY]);
      return evaluateRequest(
        policy,
        request,
        entities.recognizeSync(textsFor(policy, request)),
        limits,
      );
    },
  } satisfies Guardrail);
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
