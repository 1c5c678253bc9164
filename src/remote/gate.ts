/** Lets a limited number of requests out at a time; the others wait in order. */
export interface Gate {
  readonly running: number;
  readonly waiting: number;
  /**
   * Waits for a place: `go` has one and must call `leave`, `full` when too many wait already,
   * `aborted` when the signal came first.
   */
  enter(signal: AbortSignal): Promise<'go' | 'full' | 'aborted'>;
  leave(): void;
}

/** Creates a gate for `most` at a time, with room for `maxQueue` that wait. */
export function createGate(most: number, maxQueue: number): Gate {
  let running = 0;
  const queue = new Set<() => void>();
  return {
    get running() {
      return running;
    },
    get waiting() {
      return queue.size;
    },
    enter(signal) {
      if (signal.aborted) return Promise.resolve('aborted');
      if (running < most) {
        running += 1;
        return Promise.resolve('go');
      }
      if (queue.size >= maxQueue) return Promise.resolve('full');
      return waitIn(queue, signal);
    },
    leave() {
      const [next] = queue;
      if (next === undefined) {
        running -= 1;
        return;
      }
      // The place goes to the next one, so `running` stays.
      queue.delete(next);
      next();
    },
  };
}

/** Waits at the end of the queue until it is called from there, or the signal comes. */
function waitIn(queue: Set<() => void>, signal: AbortSignal): Promise<'go' | 'aborted'> {
  return new Promise((resolve) => {
    const abort = (): void => {
      queue.delete(start);
      resolve('aborted');
    };
    const start = (): void => {
      signal.removeEventListener('abort', abort);
      resolve('go');
    };
    queue.add(start);
    signal.addEventListener('abort', abort, { once: true });
  });
}
