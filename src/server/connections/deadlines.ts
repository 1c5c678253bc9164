/** Deadlines that all have the same length, kept by one timer. */
export interface Deadlines {
  /** Begins one deadline; `expire` runs when it passes, and is what `end` knows it by. */
  begin(expire: () => void): void;
  /** Ends a deadline that was met, or never begun. */
  end(expire: () => void): void;
}

/**
 * One timer for all: a timer of its own for each request would cost several microseconds, as much
 * as everything else that is done for a small body. The oldest deadline is always the next one.
 */
export function createDeadlines(timeoutMs: number): Deadlines {
  const begun = new Map<() => void, number>();
  let armed = false;

  function arm(delay: number): void {
    armed = true;
    setTimeout(check, delay).unref();
  }
  function check(): void {
    armed = false;
    const now = performance.now();
    for (const [expire, start] of begun) {
      const left = start + timeoutMs - now;
      if (left > 0) {
        arm(left);
        return;
      }
      begun.delete(expire);
      expire();
    }
  }
  return {
    begin(expire) {
      begun.set(expire, performance.now());
      if (!armed) arm(timeoutMs);
    },
    end: (expire) => void begun.delete(expire),
  };
}
