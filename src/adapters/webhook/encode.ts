import { Buffer } from 'node:buffer';
import type { Decision, Evaluation } from '../../model/decision.ts';
import type { WireOutcome } from '../../model/decision-event.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { Phase, Unmaskable } from '../../model/request.ts';
import type { Profile } from './clients/profiles.ts';
import { type Intent, readsAsMeant } from './clients/self-check.ts';
import type { DecodedCall } from './decode.ts';
import { failureStatus } from './failure.ts';
import { reasonOf, refusalReason } from './reason.ts';
import { rejectBody, wireStatus } from './reject-body.ts';
import type { WebhookSettings } from './settings.ts';
import { writeError, writeMask, writeNotice, writePass, writeReject } from './write.ts';

/** An answer ready to send. */
export interface WireAnswer {
  /** 200 for everything evaluated or refused, 4xx for what could not be read. */
  readonly status: number;
  readonly body: string;
  readonly wire: WireOutcome;
  /** Why nothing was evaluated, or why the decision could not be carried. */
  readonly refusal?: ErrorCode;
  /** True: the connection cannot be used again. */
  readonly close?: boolean;
  /** Value of the header that describes the findings, when the operator asked for it. */
  readonly evidence?: string;
}

/** What an answer depends on besides the decision. */
export interface AnswerContext {
  readonly profile: Profile;
  readonly settings: Pick<WebhookSettings, 'legacyReject' | 'maxAnswerBytes' | 'rejectBody'>;
  /** Absent while the body was not read: then no client may mistake the answer. */
  readonly phase?: Phase;
  /** True for a window of a streamed response. */
  readonly stream: boolean;
  readonly decisionId: string;
}

/** The same for a call that was read. */
export interface DecodedContext extends AnswerContext {
  readonly phase: Phase;
  /** What the engine was told to do with masks; absent: they can be carried. */
  readonly unmaskable?: Unmaskable | undefined;
}

// Emergency answers are constants, so that nothing can go wrong in building them.
const EMERGENCY_REJECT =
  '{"action":{"body":"Blocked by policy","status_code":503,"reason":"gw1 a=reject c=GW_ENGINE_FAILED"}}';
const EMERGENCY_FAIL =
  '{"error":{"code":"GW_ENGINE_FAILED","message":"Cannot answer the call: its evaluation failed"}}';
const REFUSED_TEXT = 'The request could not be checked and was refused';

/**
 * The answer for an evaluated call. INVARIANT: no client of the profile reads it as weaker than the
 * decision, whatever the evaluation holds; what cannot be carried becomes a refusal. A mask that
 * changes no text is a pass.
 */
export function encodeDecision(
  call: DecodedCall,
  evaluation: Evaluation,
  context: DecodedContext,
): WireAnswer {
  const { decision } = evaluation;
  switch (decision.action) {
    case 'pass':
      return passAnswer(decision, context.decisionId);
    case 'mask':
      return encodeMask(call, evaluation, context);
    case 'reject':
      return encodeReject(call, evaluation, context);
    default:
      decision.action satisfies never;
      return refuse('GW_ENGINE_FAILED', context);
  }
}

function passAnswer(decision: Decision, decisionId: string): WireAnswer {
  return { status: 200, body: writePass(reasonOf(decision, 'pass', decisionId)), wire: 'pass' };
}

/**
 * Refuses a call that is not evaluated: a reject, or, for clients that could read a reject as a pass
 * because the call is or may be a response, a body without action.
 */
export function refuse(code: ErrorCode, context: AnswerContext): WireAnswer {
  const refusal = { status: 200, refusal: code } as const;
  if (!knowsReject(context)) {
    return { ...refusal, body: writeError(code, REFUSED_TEXT), wire: 'fail' };
  }
  const template = context.stream ? 'text' : context.settings.rejectBody;
  const { decisionId } = context;
  const text = rejectBody(template, REFUSED_TEXT, decisionId);
  const body = writeReject(failureStatus(code), text, refusalReason(code, decisionId));
  return { ...refusal, body, wire: 'reject' };
}

/** The refusal of last resort: a constant. */
export function emergency(context: Pick<AnswerContext, 'profile' | 'phase'>): WireAnswer {
  const code = 'GW_ENGINE_FAILED';
  return knowsReject(context)
    ? { status: 200, body: EMERGENCY_REJECT, wire: 'reject', refusal: code }
    : { status: 200, body: EMERGENCY_FAIL, wire: 'fail', refusal: code };
}

function encodeMask(
  call: DecodedCall,
  { decision, texts }: Evaluation,
  context: DecodedContext,
): WireAnswer {
  // The engine was told that a mask cannot be carried, so it must not have decided one.
  const fits = texts.length === call.segments.length && context.unmaskable === undefined;
  if (!fits) return refuse('GW_ENGINE_FAILED', context);
  if (call.segments.every(({ text }, index) => text === texts[index])) {
    return passAnswer(decision, context.decisionId);
  }
  const body = writeMask(call, texts, reasonOf(decision, 'mask', context.decisionId));
  if (!fitsLimit(body, context)) return refuse('GW_LIMIT_ANSWER', context);
  const messages = call.items.map(({ role }, index) => ({ role, content: texts[index] ?? '' }));
  return checked({ status: 200, body, wire: 'mask' }, { kind: 'mask', messages }, context);
}

function encodeReject(
  call: DecodedCall,
  { decision }: Evaluation,
  context: DecodedContext,
): WireAnswer {
  const reason = reasonOf(decision, 'reject', context.decisionId);
  const quoted = quotedId(decision, context);
  if (!knowsReject(context)) {
    const notice = rejectBody('text', decision.reject?.body, quoted);
    return encodeLegacyReject(call, notice, reason, context);
  }
  const template = context.stream ? 'text' : context.settings.rejectBody;
  const status = wireStatus(decision.reject?.status);
  const body = writeReject(status, rejectBody(template, decision.reject?.body, quoted), reason);
  if (!fitsLimit(body, context)) return refuse('GW_LIMIT_ANSWER', context);
  return checked({ status: 200, body, wire: 'reject' }, { kind: 'reject', status }, context);
}

/** The id that the text of a reject ends in; none for a rule that answers literally. */
function quotedId({ reject }: Decision, { decisionId }: AnswerContext): string | undefined {
  return typeof reject?.reason === 'string' && reject.reason !== '' ? undefined : decisionId;
}

/** A reject of an answer for clients that know none: hide every choice, or break the call. */
function encodeLegacyReject(
  call: DecodedCall,
  text: string,
  reason: string,
  context: DecodedContext,
): WireAnswer {
  // A notice needs a choice to stand in, and a stream window only takes one where masks are applied.
  const carried = !context.stream || context.profile.streams === 'masked';
  const count = call.items.length;
  const bounded = text.length * count <= context.settings.maxAnswerBytes;
  if (context.settings.legacyReject === 'notice' && carried && count > 0 && bounded) {
    const body = writeNotice(call, text, reason);
    const messages = call.items.map(({ role }) => ({ role, content: text }));
    if (fitsLimit(body, context)) {
      return checked({ status: 200, body, wire: 'notice' }, { kind: 'mask', messages }, context);
    }
  }
  return {
    status: 200,
    body: writeError('GW_POLICY_REJECTED', 'Cannot pass the answer on: the policy rejected it'),
    wire: 'fail',
  };
}

function checked(answer: WireAnswer, intent: Intent, context: DecodedContext): WireAnswer {
  const { profile, phase } = context;
  return readsAsMeant(profile, phase, answer.body, intent) ? answer : emergency(context);
}

function knowsReject({ profile, phase }: Pick<AnswerContext, 'profile' | 'phase'>): boolean {
  return profile.readsResponseReject || phase === 'request';
}

function fitsLimit(body: string, { settings }: AnswerContext): boolean {
  // A UTF-16 code unit is at most three bytes, so most answers need no counting.
  return (
    body.length * 3 <= settings.maxAnswerBytes || Buffer.byteLength(body) <= settings.maxAnswerBytes
  );
}
