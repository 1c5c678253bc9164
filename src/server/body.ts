import type { IncomingMessage } from 'node:http';
import { createDeadlines, type Deadlines } from './connections/deadlines.ts';
import { closeLingering } from './connections/lingering-close.ts';

/** A complete body, or why there is none. */
export type BodyResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly code: 'GW_LIMIT_BODY' | 'GW_LIMIT_TIME' | 'GW_LIMIT_LOAD' | 'GW_WIRE_ABORTED';
    };

/** What a reader holds at most, and for how long. */
export interface BodyLimits {
  /** Largest body. */
  readonly maxBytes: number;
  /** Largest sum of the bodies that are held: being read, or read and not yet answered. */
  readonly maxInFlightBytes: number;
  /** How long a body may take from its headers to its end, in ms. */
  readonly timeoutMs: number;
  /** `RequestTracker.onAnswered`. Without it a body counts as held only while it is being read. */
  readonly onAnswered?: (incoming: IncomingMessage, release: () => void) => void;
}

/** Reads one body; never rejects. */
export type BodyReader = (incoming: IncomingMessage) => Promise<BodyResult>;

type Refusal = Extract<BodyResult, { ok: false }>['code'];

/** The declared length in bytes; 0 for a chunked body, whose bytes are counted as they come. */
export function declaredLength(incoming: IncomingMessage): number {
  return Number(incoming.headers['content-length'] ?? 0);
}

/**
 * A reader that holds no more than its limits. A body that is refused is left unread: the answer
 * can be sent at once, and the listener discards what still comes for a moment, so that the client
 * can read the answer, before it closes the connection.
 *
 * Held bytes are counted as they arrive, not as they are declared, so that a sender that declares
 * much and sends nothing takes no room from the others.
 */
export function createBodyReader(limits: BodyLimits): BodyReader {
  const shared: Shared = { limits, deadlines: createDeadlines(limits.timeoutMs), heldBytes: 0 };
  return (incoming) => {
    if (incoming.destroyed) return Promise.resolve(refuse(incoming, 'GW_WIRE_ABORTED'));
    if (declaredLength(incoming) > limits.maxBytes) {
      return Promise.resolve(refuse(incoming, 'GW_LIMIT_BODY'));
    }
    return new Promise((resolve) => collect(incoming, shared, resolve));
  };
}

/** What all bodies of one reader share. */
interface Shared {
  readonly limits: BodyLimits;
  readonly deadlines: Deadlines;
  heldBytes: number;
}

/** Collects one body within the limits and tells `resolve` once. */
function collect(
  incoming: IncomingMessage,
  shared: Shared,
  resolve: (result: BodyResult) => void,
): void {
  const { maxBytes, maxInFlightBytes, onAnswered } = shared.limits;
  const chunks: Buffer[] = [];
  let length = 0;

  function release(): void {
    shared.heldBytes -= length;
  }
  function settle(): void {
    shared.deadlines.end(onExpiry);
    incoming.off('data', onData).off('end', onEnd).off('close', onClose);
  }
  function giveUp(code: Refusal): void {
    settle();
    release();
    resolve(refuse(incoming, code));
  }
  const onExpiry = (): void => giveUp('GW_LIMIT_TIME');
  // A body that ends has no "close" before its "end": here the client went away.
  const onClose = (): void => giveUp('GW_WIRE_ABORTED');
  function onData(chunk: Buffer): void {
    length += chunk.length;
    shared.heldBytes += chunk.length;
    if (length > maxBytes) giveUp('GW_LIMIT_BODY');
    else if (shared.heldBytes > maxInFlightBytes) giveUp('GW_LIMIT_LOAD');
    else chunks.push(chunk);
  }
  function onEnd(): void {
    settle();
    if (onAnswered === undefined) release();
    else onAnswered(incoming, release);
    resolve({ ok: true, bytes: join(chunks, length) });
  }
  shared.deadlines.begin(onExpiry);
  incoming.on('data', onData).on('end', onEnd).on('close', onClose);
}

/** Leaves the rest of the body unread, so that the answer can be sent at once. */
function refuse(incoming: IncomingMessage, code: Refusal): BodyResult {
  incoming.pause();
  closeLingering(incoming);
  return { ok: false, code };
}

function join(chunks: readonly Buffer[], length: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length);
}
