import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../telemetry/logger.ts';

/** Something that serves connections and can be brought to an end without losing a request. */
export interface Drainable {
  /** From now on every answer tells its client to open its next connection elsewhere. */
  sayClose(): void;
  /** Accepts no more connections; settles when the last one is closed. */
  close(): Promise<void>;
  /** Closes connections that serve no request. */
  closeIdle(): void;
  /** Cuts all connections. */
  destroy(): void;
}

/** `starting` and `draining` are not ready; `closed` is final. */
export type LifecycleState = 'starting' | 'ready' | 'draining' | 'closed';

/** `drained`: every request was answered. `cut`: the rest was cut at the hard stop. */
export type Ending = 'drained' | 'cut';

/** What is brought to an end, and how long it may take. */
export interface LifecycleOptions {
  readonly listener: Drainable;
  /** How long to serve on after `drain()`, while the endpoint is withdrawn, in ms. */
  readonly delayMs: number;
  /** When what is left is cut, counted from `drain()`, in ms. */
  readonly timeoutMs: number;
  readonly log: Log;
}

/** The life of one server as explicit states. */
export interface Lifecycle {
  readonly state: LifecycleState;
  /** starting -> ready; nothing else. */
  ready(): void;
  /** -> draining -> closed. A second call only waits for the first. */
  drain(options?: { readonly delayMs?: number }): Promise<Ending>;
  /** -> closed at once: cuts all connections. */
  stop(): void;
  /** Settles when the state is `closed`. */
  readonly closed: Promise<Ending>;
}

/** Creates the lifecycle of a listener that already listens. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { listener, timeoutMs, log } = options;
  const { promise: closed, resolve } = deferred<Ending>();
  const cut = new AbortController();
  let state: LifecycleState = 'starting';

  function enter(next: LifecycleState): void {
    state = next;
    log.info('lifecycle', { state });
  }
  function finish(ending: Ending): void {
    if (state === 'closed') return;
    enter('closed');
    resolve(ending);
  }
  function stop(): void {
    if (state === 'closed') return;
    cut.abort();
    void listener.close();
    listener.destroy();
    finish('cut');
  }
  return {
    get state() {
      return state;
    },
    closed,
    stop,
    ready() {
      if (state === 'starting') enter('ready');
    },
    drain({ delayMs = options.delayMs } = {}) {
      if (state !== 'starting' && state !== 'ready') return closed;
      enter('draining');
      const hardStop = setTimeout(stop, timeoutMs);
      void closeGently(listener, delayMs, cut.signal)
        .then(() => finish('drained'))
        .finally(() => clearTimeout(hardStop));
      return closed;
    },
  };
}

/** Serves on for `delayMs` unless `cut` ends the wait, then closes; settles with the last answer. */
async function closeGently(listener: Drainable, delayMs: number, cut: AbortSignal): Promise<void> {
  listener.sayClose();
  // After a cut nothing is left to do in what follows.
  await sleep(delayMs, undefined, { signal: cut }).catch(() => {});
  const closingIdle = setInterval(() => listener.closeIdle(), CLOSE_IDLE_EVERY_MS);
  await listener.close();
  clearInterval(closingIdle);
}

/** Idle connections that appear while the last answers are sent are closed this often. */
const CLOSE_IDLE_EVERY_MS = 100;

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
