/** How a circuit breaker behaves. */
export interface BreakerOptions {
  /** Failures in a row that open it; at least 1. */
  readonly failures: number;
  /** How long it stays open before one call may try again, in ms. */
  readonly pauseMs: number;
  /** A clock that never goes back, in ms. */
  readonly now: () => number;
  /** Told when it opens, and when it closes again. */
  readonly onChange?: ((state: 'open' | 'closed') => void) | undefined;
}

/** `half-open`: the pause is over, and one call is trying. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Keeps calls from a service that does not answer. Every allowed call must be settled. */
export interface Breaker {
  readonly state: BreakerState;
  /** True when a call may go out now. */
  allow(): boolean;
  /** How an allowed call ended; `unknown` when it says nothing about the service. */
  settle(outcome: 'success' | 'failure' | 'unknown'): void;
}

/** Creates a closed breaker. */
export function createBreaker({ failures, pauseMs, now, onChange }: BreakerOptions): Breaker {
  let state: BreakerState = 'closed';
  let inARow = 0;
  let retryAt = 0;
  const open = (): void => {
    if (state === 'closed') onChange?.('open');
    state = 'open';
    retryAt = now() + pauseMs;
  };
  return {
    get state() {
      return state;
    },
    allow() {
      if (state === 'open' && now() >= retryAt) {
        state = 'half-open';
        return true;
      }
      return state === 'closed';
    },
    settle(outcome) {
      // A call from before it opened says nothing new about the service, but may say that it lives.
      if (outcome === 'success') {
        inARow = 0;
        if (state !== 'closed') onChange?.('closed');
        state = 'closed';
      } else if (outcome === 'failure') {
        inARow += 1;
        if (state === 'half-open' || (state === 'closed' && inARow >= failures)) open();
      } else if (state === 'half-open') {
        // The next call may try at once.
        state = 'open';
      }
    },
  };
}
