import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What is known of one connection between its requests. */
interface Progress {
  readonly socket: Socket;
  /** Requests begun and not answered. */
  busy: number;
  /** `socket.bytesRead` (inside TLS: decrypted) when the last request was answered. */
  mark: number;
  /** When bytes beyond the mark were first seen, in ms; absent while there are none. */
  since?: number;
  /** Bytes of an answer that the client did not take yet, and since when they are that many. */
  unread: number;
  unreadSince: number;
}

/**
 * Cuts connections that sent a part of a request's headers and never the rest, and those that do
 * not read their answer, which would hold its memory for ever. Node's own
 * headersTimeout cannot do that here: it also hits connections that never sent anything, and
 * gateways keep such spare connections for minutes.
 */
export interface HeaderSweep {
  /** Watches a new connection until it closes. */
  watch(socket: Socket): void;
  /** The headers of a request are complete. */
  begin(socket: Socket): void;
  /** That request was answered. */
  end(socket: Socket): void;
  /** Whether a request of this connection is in progress. */
  isBusy(socket: Duplex): boolean;
  /** Closes connections that are between requests, or never had one. */
  closeIdle(): void;
  /** Looks at all connections; `now` in ms of any monotonic clock. */
  check(now: number): void;
  /** Stops looking. */
  stop(): void;
  /** Connections that are open. */
  readonly size: number;
}

/** Starts looking several times per deadline. */
export function createHeaderSweep(deadlineMs: number): HeaderSweep {
  const connections = new Map<Duplex, Progress>();

  function check(now: number): void {
    for (const progress of connections.values()) {
      const { socket } = progress;
      if (isUnread(progress, now)) socket.destroy();
      if (progress.busy > 0 || socket.bytesRead <= progress.mark) delete progress.since;
      else if (progress.since === undefined) progress.since = now;
      else if (now - progress.since >= deadlineMs) socket.destroy();
    }
  }

  function isUnread(progress: Progress, now: number): boolean {
    const unread = progress.socket.writableLength;
    if (unread === 0 || unread !== progress.unread) {
      progress.unread = unread;
      progress.unreadSince = now;
    }
    return unread > 0 && now - progress.unreadSince >= deadlineMs;
  }

  // Node's closeIdleConnections() leaves out connections that never sent anything.
  function closeIdle(): void {
    for (const { socket, busy, mark } of connections.values()) {
      if (busy === 0 && socket.bytesRead <= mark) socket.destroySoon();
    }
  }

  const timer = setInterval(() => check(performance.now()), Math.min(1_000, deadlineMs / 4));
  timer.unref();
  return {
    get size() {
      return connections.size;
    },
    watch(socket) {
      connections.set(socket, { socket, busy: 0, mark: 0, unread: 0, unreadSince: 0 });
      socket.once('close', () => connections.delete(socket));
    },
    begin(socket) {
      const progress = connections.get(socket);
      if (progress !== undefined) progress.busy++;
    },
    end(socket) {
      const progress = connections.get(socket);
      if (progress === undefined) return;
      progress.busy--;
      progress.mark = socket.bytesRead;
    },
    isBusy: (socket) => (connections.get(socket)?.busy ?? 0) > 0,
    closeIdle,
    check,
    stop: () => clearInterval(timer),
  };
}
