import {
  decodeAnswer,
  type Reading,
  type ReadMessage,
} from '../../src/adapters/webhook/clients/agentgateway.ts';
import {
  decodeForPython,
  pythonStatus,
} from '../../src/adapters/webhook/clients/kgateway-python.ts';
import type { Compat } from '../../src/adapters/webhook/settings.ts';
import type { Phase } from '../../src/model/request.ts';

/** The most bytes of an answer that agentgateway reads. */
export const ANSWER_CAP = 2_097_152;

/** What the end user of the gateway gets. */
export type Outcome =
  /** The text goes on as it was. */
  | { readonly kind: 'original' }
  /** These texts go on in place of the original ones. */
  | { readonly kind: 'masked'; readonly messages: readonly ReadMessage[] }
  | { readonly kind: 'rejected'; readonly status: number; readonly body: string }
  /** The gateway's own error; nothing goes on. */
  | { readonly kind: 'failed' };

/** One call as a client made it, and how the client is set up. */
export interface ClientCall {
  readonly client: Compat;
  readonly phase: Phase;
  readonly stream: boolean;
  /** Clients without the setting always fail closed. */
  readonly failOpen: boolean;
  /** How many messages or choices were sent. */
  readonly count: number;
}

const ORIGINAL: Outcome = { kind: 'original' };
const FAILED: Outcome = { kind: 'failed' };

/** True when the gateway cannot build a reply with that status although it decoded. */
export function failsAsReply(status: number): boolean {
  return status < 100 || status > 999;
}

/** What becomes of a call when `answer` comes back; undefined stands for no answer at all. */
export function outcomeOf(call: ClientCall, answer: Uint8Array | undefined): Outcome {
  return call.client === 'kgateway-2.1' ? pythonOutcome(call, answer) : rustOutcome(call, answer);
}

function rustOutcome(call: ClientCall, answer: Uint8Array | undefined): Outcome {
  const failOpen = call.failOpen && call.client === 'agentgateway';
  const onFailure = failOpen ? ORIGINAL : FAILED;
  if (answer === undefined || answer.byteLength > ANSWER_CAP) return onFailure;
  const old = call.client === 'agentgateway-0.10' && call.phase === 'response';
  const read: Reading = decodeAnswer(textOf(answer), old ? 'before-0.11' : 'current');
  // On windows these two follow the failure mode, on buffered calls they fail even when open.
  const onMisfit = call.stream ? onFailure : FAILED;
  switch (read.kind) {
    case 'error':
      return onFailure;
    case 'pass':
      return ORIGINAL;
    case 'reject':
      if (failsAsReply(read.status)) return onMisfit;
      return { kind: 'rejected', status: read.status, body: read.body };
    case 'mask': {
      if (read.list !== (call.phase === 'request' ? 'messages' : 'choices')) return onMisfit;
      if (call.stream) return ORIGINAL;
      if (call.phase === 'response' && read.messages.length !== call.count) return FAILED;
      return { kind: 'masked', messages: read.messages };
    }
    default:
      return read satisfies never;
  }
}

function pythonOutcome(call: ClientCall, answer: Uint8Array | undefined): Outcome {
  if (answer === undefined) return FAILED;
  const read = decodeForPython(textOf(answer), call.phase);
  switch (read.kind) {
    case 'error':
      return FAILED;
    case 'pass':
      return ORIGINAL;
    case 'reject':
      return {
        kind: 'rejected',
        status: pythonStatus(read.status),
        body: read.body === '' ? 'Rejected by guardrails webhook' : read.body,
      };
    case 'mask':
      // Written back by index; another count and the mask is dropped without a word.
      return read.messages.length === call.count
        ? { kind: 'masked', messages: read.messages }
        : ORIGINAL;
    default:
      return read satisfies never;
  }
}

/** Fatal decoding that keeps a BOM, as the gateway's parser does. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}
