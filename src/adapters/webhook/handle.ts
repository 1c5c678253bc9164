import { CallRecord } from '../../engine/call-record.ts';
import type { Decision } from '../../model/decision.ts';
import type { DecisionEvent } from '../../model/decision-event.ts';
import type { ActivePolicy } from '../../model/evaluate.ts';
import type { EvaluationRequest } from '../../model/request.ts';
import type { BodyResult } from '../../server/body.ts';
import { correlationOf } from '../../server/correlation.ts';
import { type Profile, profileFor } from './clients/profiles.ts';
import { type DecodedCall, decodeCall } from './decode.ts';
import {
  type AnswerContext,
  type DecodedContext,
  emergency,
  encodeDecision,
  refuse,
  type WireAnswer,
} from './encode.ts';
import { evidenceHeader } from './evidence-header.ts';
import { failureStatus, type WireFailure } from './failure.ts';
import { unmaskableFor } from './lossy.ts';
import { parsePath } from './paths.ts';
import type { WebhookSettings } from './settings.ts';
import { writeError } from './write.ts';

/** One call as the server received it. */
export interface WebhookCall {
  readonly path: string;
  readonly method: string;
  /** A header's value by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** True when the call came over TLS. */
  readonly encrypted: boolean;
  readonly body: BodyResult;
}

/** What the adapter needs from the shell. */
export interface WebhookDeps {
  /** The policy in force under that name; the default policy for undefined. */
  readonly resolvePolicy: (name: string | undefined) => ActivePolicy | undefined;
  readonly settings: WebhookSettings;
  /** A new decision id. */
  readonly newId: () => string;
  /** Told of every call after its answer is made; what it throws is ignored. */
  readonly onDecision: (event: DecisionEvent) => void;
}

/** Answers one call. */
export type WebhookHandler = (call: WebhookCall) => Promise<WireAnswer>;

/** What becomes known of a call on the way to its answer. */
interface Progress {
  readonly record: CallRecord;
  path: string;
  segments: number;
}

/**
 * The webhook without its HTTP server. The returned function never rejects, answers every call, and
 * answers with an action other than pass unless the policy's evaluation came to pass.
 */
export function createWebhookHandler(deps: WebhookDeps): WebhookHandler {
  return async function handleWebhook(call) {
    const record = new CallRecord(deps.newId());
    const profile = profileFor(deps.settings, call.encrypted);
    const progress: Progress = { record, path: 'unknown', segments: 0 };
    const answer = await answerCall(deps, call, profile, progress);
    try {
      const { requestId, traceId } = correlationOf(call.header);
      const event = record.toEvent({
        wireAction: answer.wire,
        profile: profile.name,
        path: progress.path,
        bytesIn: call.body.ok ? call.body.bytes.byteLength : 0,
        segments: progress.segments,
        refusal: answer.refusal,
        httpStatus: answer.status,
        requestId,
        traceId,
      });
      deps.onDecision(event);
    } catch {
      // INVARIANT: telemetry never changes an answer.
    }
    return deps.settings.debugEvidence === 'on' ? withEvidence(answer, record.decision) : answer;
  };
}

/** INVARIANT: status and body stay as they are, whatever the decision holds. */
function withEvidence(answer: WireAnswer, decision: Decision | undefined): WireAnswer {
  if (decision === undefined) return answer;
  try {
    return { ...answer, evidence: evidenceHeader(decision) };
  } catch {
    return answer;
  }
}

// Contexts are written out below instead of spread: this runs for every call, and a spread costs
// more than the rest of its line.
async function answerCall(
  deps: WebhookDeps,
  call: WebhookCall,
  profile: Profile,
  progress: Progress,
): Promise<WireAnswer> {
  const { settings } = deps;
  const decisionId = progress.record.id;
  const path = parsePath(call.path);
  const marked =
    settings.streams === 'always' ||
    path?.kind === 'stream' ||
    isMarked(call.header('x-guard-stream'));
  const unread: AnswerContext = { profile, settings, stream: marked, decisionId };
  if (path === undefined) return fail(notFound, unread, settings);
  progress.path = path.kind;
  if (call.method !== 'POST') return fail(wrongMethod, unread, settings);
  if (!call.body.ok) return failedBody(call.body.code, unread, settings);

  const { bytes } = call.body;
  const decoded = progress.record.time('decode', () => decodeCall(bytes, settings));
  if ('kind' in decoded) return fail(decoded, unread, settings);
  progress.segments = decoded.segments.length;

  const { phase } = decoded;
  const stream = marked && phase === 'response';
  const toolsHeader = isMarked(call.header('x-guard-tools'));
  const unmaskable = unmaskableFor(decoded, profile, settings, { stream, toolsHeader });
  const context = { profile, settings, phase, stream, decisionId, unmaskable };
  return evaluateCall(deps, path.policy, decoded, context, progress.record);
}

async function evaluateCall(
  deps: WebhookDeps,
  policy: string | undefined,
  call: DecodedCall,
  context: DecodedContext,
  record: CallRecord,
): Promise<WireAnswer> {
  try {
    const active = deps.resolvePolicy(policy);
    if (active === undefined) return refuse('GW_POLICY_UNKNOWN', context);
    const { phase, segments } = call;
    const { unmaskable } = context;
    const request: EvaluationRequest = unmaskable
      ? { phase, segments, unmaskable }
      : { phase, segments };
    const evaluation = await record.evaluate(active, request);
    return record.time('encode', () => encodeDecision(call, evaluation, context));
  } catch {
    // The error may quote the prompt, so nothing of it is kept.
    return emergency(context);
  }
}

const notFound: WireFailure = {
  kind: 'unreadable',
  code: 'GW_WIRE_NOT_FOUND',
  message: 'Cannot answer the call: there is nothing at this path',
};
const wrongMethod: WireFailure = {
  kind: 'unreadable',
  code: 'GW_WIRE_METHOD',
  message: 'Cannot answer the call: this path answers POST only',
};

const NO_MARKS: ReadonlySet<string> = new Set(['', '0', 'false']);

/**
 * Whether a marking header says yes. Anything but a plain no counts, and one yes of several values
 * is enough: a mark that is spelled otherwise or sent twice must not switch the guard off.
 */
function isMarked(value: string | undefined): boolean {
  if (value === undefined) return false;
  return value.split(',').some((one) => !NO_MARKS.has(one.trim().toLowerCase()));
}

function failedBody(
  code: Extract<BodyResult, { ok: false }>['code'],
  context: AnswerContext,
  settings: WebhookSettings,
): WireAnswer {
  const kind = code === 'GW_WIRE_ABORTED' ? 'unreadable' : 'refused';
  const message = 'Cannot read the body: it did not arrive as a whole';
  // The rest of the body may still be on its way, so the connection cannot carry another call.
  return { ...fail({ kind, code, message }, context, settings), close: true };
}

function fail(
  { kind, code, message, phase }: WireFailure,
  context: AnswerContext,
  settings: WebhookSettings,
): WireAnswer {
  if (kind === 'refused' || settings.onBadRequest === 'reject') {
    return refuse(code, phase ? { ...context, phase } : context);
  }
  const status = failureStatus(code);
  return { status, body: writeError(code, message), wire: 'error', refusal: code };
}
