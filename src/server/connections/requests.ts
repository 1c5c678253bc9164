import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The requests that were begun and not yet answered, of all listeners that share it. */
export interface RequestTracker {
  /** Requests in progress. */
  readonly inFlight: number;
  /** Called by the listener, once per request; `answered` runs when the answer left or died. */
  begin(incoming: IncomingMessage, outgoing: ServerResponse, answered: () => void): void;
  /**
   * Runs `release` when the request is answered; at once when it already is or was never begun.
   * One release per request: its body's.
   */
  onAnswered(incoming: IncomingMessage, release: () => void): void;
  /**
   * Called by the listener when a connection closed: its requests are over. Answers that waited
   * behind another one on the same connection never say so themselves.
   */
  abandon(socket: Socket): void;
  /** From now on every answer that has not started tells its client to open a new connection. */
  closeConnections(): void;
}

interface Entry {
  readonly outgoing: ServerResponse;
  readonly answered: () => void;
  release: () => void;
}

/** Creates one tracker; the body reader and the listeners of one server share it. */
export function createRequestTracker(): RequestTracker {
  const entries = new Map<IncomingMessage, Entry>();
  let closing = false;

  function sayClose(outgoing: ServerResponse): void {
    if (!outgoing.headersSent) outgoing.setHeader('connection', 'close');
  }

  function finish(incoming: IncomingMessage): void {
    const entry = entries.get(incoming);
    if (entry === undefined) return;
    entries.delete(incoming);
    entry.release();
    entry.answered();
  }

  return {
    get inFlight() {
      return entries.size;
    },
    begin(incoming, outgoing, answered) {
      entries.set(incoming, { outgoing, answered, release: () => {} });
      if (closing) sayClose(outgoing);
      // Not `once`, which costs more: a response closes only once.
      outgoing.on('close', () => finish(incoming));
    },
    abandon(socket) {
      for (const incoming of entries.keys()) if (incoming.socket === socket) finish(incoming);
    },
    onAnswered(incoming, release) {
      const entry = entries.get(incoming);
      if (entry === undefined) release();
      else entry.release = release;
    },
    closeConnections() {
      closing = true;
      for (const { outgoing } of entries.values()) sayClose(outgoing);
    },
  };
}
