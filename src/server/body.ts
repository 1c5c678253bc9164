import type { IncomingMessage } from 'node:http';
import { createDeadlines } from './deadlines.ts';
import { lingerOnClose } from './lingering-close.ts';

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

function join(chunks: readonly Buffer[], length: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length);
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
  const { maxBytes, maxInFlightBytes, timeoutMs, onAnswered } = limits;
  const deadlines = createDeadlines(timeoutMs);
  let heldBytes = 0;

  return (incoming) =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let length = 0;

      function release(): void {
        heldBytes -= length;
      }
      function settle(): void {
        deadlines.end(expire);
        incoming.off('data', onData).off('end', onEnd).off('close', onClose);
      }
      function refuse(code: Refusal): void {
        settle();
        incoming.pause();
        lingerOnClose(incoming);
        release();
        resolve({ ok: false, code });
      }
      function expire(): void {
        refuse('GW_LIMIT_TIME');
      }
      function onData(chunk: Buffer): void {
        length += chunk.length;
        heldBytes += chunk.length;
        if (length > maxBytes) refuse('GW_LIMIT_BODY');
        else if (heldBytes > maxInFlightBytes) refuse('GW_LIMIT_LOAD');
        else chunks.push(chunk);
      }
      function onEnd(): void {
        settle();
        if (onAnswered === undefined) release();
        else onAnswered(incoming, release);
        resolve({ ok: true, bytes: join(chunks, length) });
      }
      // A body that ends has no "close" before its "end": here the client went away.
      function onClose(): void {
        refuse('GW_WIRE_ABORTED');
      }

      if (incoming.destroyed) return refuse('GW_WIRE_ABORTED');
      if (declaredLength(incoming) > maxBytes) return refuse('GW_LIMIT_BODY');
      deadlines.begin(expire);
      incoming.on('data', onData).on('end', onEnd).on('close', onClose);
    });
}
