import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Cuts connections that sent a part of a request's headers and never the rest, and connections that
 * do not read their answer, which would hold its memory for ever. Node's own headersTimeout cannot
 * do that here: it also cuts connections that never sent anything, and gateways keep such spare
 * connections for minutes.
 */
export interface ConnectionReaper {
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
  /** Cuts the connections that are past their deadline; `now` in ms of any monotonic clock. */
  check(now: number): void;
  /** Stops the timer; nothing is cut any more. */
  stop(): void;
  /** Connections that are open. */
  readonly size: number;
}

/** Creates a reaper that checks all connections several times per deadline. */
export function createConnectionReaper(deadlineMs: number): ConnectionReaper {
  const connections = new Map<Duplex, Progress>();
  const check = (now: number): void => {
    for (const progress of connections.values()) {
      if (isOverdue(progress, now, deadlineMs)) progress.socket.destroy();
    }
  };
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
    // Node's closeIdleConnections() leaves out connections that never sent anything.
    closeIdle() {
      for (const progress of connections.values()) {
        if (isIdle(progress)) progress.socket.destroySoon();
      }
    },
    check,
    stop: () => clearInterval(timer),
  };
}

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

function isIdle({ socket, busy, mark }: Progress): boolean {
  return busy === 0 && socket.bytesRead <= mark;
}

/** Notes how far the connection has come; true when it made no progress for the deadline. */
function isOverdue(progress: Progress, now: number, deadlineMs: number): boolean {
  // Both are noted each time, so both are asked.
  const unread = isUnread(progress, now, deadlineMs);
  const partial = isPartial(progress, now, deadlineMs);
  return unread || partial;
}

/** The client does not read its answer. */
function isUnread(progress: Progress, now: number, deadlineMs: number): boolean {
  const unread = progress.socket.writableLength;
  if (unread === 0 || unread !== progress.unread) {
    progress.unread = unread;
    progress.unreadSince = now;
  }
  return unread > 0 && now - progress.unreadSince >= deadlineMs;
}

/** The client sent a part of the headers of its next request, and not the rest. */
function isPartial(progress: Progress, now: number, deadlineMs: number): boolean {
  if (progress.busy > 0 || progress.socket.bytesRead <= progress.mark) {
    delete progress.since;
    return false;
  }
  progress.since ??= now;
  return now - progress.since >= deadlineMs;
}
