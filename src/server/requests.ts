import type { IncomingMessage, ServerResponse } from 'node:http';

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
  /** From now on every answer that has not started tells its client to open a new connection. */
  closeConnections(): void;
}

interface Entry {
  readonly outgoing: ServerResponse;
  release: () => void;
}

/** Creates one tracker; the body reader and the listeners of one server share it. */
export function createRequestTracker(): RequestTracker {
  const entries = new Map<IncomingMessage, Entry>();
  let closing = false;

  function sayClose(outgoing: ServerResponse): void {
    if (!outgoing.headersSent) outgoing.setHeader('connection', 'close');
  }

  return {
    get inFlight() {
      return entries.size;
    },
    begin(incoming, outgoing, answered) {
      const entry = { outgoing, release: () => {} };
      entries.set(incoming, entry);
      if (closing) sayClose(outgoing);
      // Not `once`, which costs more: a response closes only once.
      outgoing.on('close', () => {
        entries.delete(incoming);
        entry.release();
        answered();
      });
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
