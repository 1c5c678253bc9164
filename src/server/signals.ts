import type { Log } from '../telemetry/logger.ts';
import type { Lifecycle } from './lifecycle.ts';

/** The part of `process` that is needed. */
export interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: 'SIGTERM' | 'SIGINT', listener: (signal: NodeJS.Signals) => void): unknown;
}

/** What the signals end, and where they come from. */
export interface SignalOptions {
  readonly lifecycle: Lifecycle;
  readonly source: SignalSource;
  /** True when a person sits at a terminal: their Ctrl-C waits for no endpoint to be withdrawn. */
  readonly terminal: boolean;
  readonly log: Log;
}

/**
 * Drains on SIGTERM and SIGINT; a second signal stops at once. Returns the function that removes
 * the handlers. Ending the process is left to the caller, after `lifecycle.closed`.
 */
export function handleSignals({ lifecycle, source, terminal, log }: SignalOptions): () => void {
  let asked = false;
  function onSignal(signal: NodeJS.Signals): void {
    log.info('signal', { signal });
    if (asked) {
      lifecycle.stop();
      return;
    }
    asked = true;
    void lifecycle.drain(signal === 'SIGINT' && terminal ? { delayMs: 0 } : {});
  }
  source.on('SIGTERM', onSignal);
  source.on('SIGINT', onSignal);
  return () => {
    source.off('SIGTERM', onSignal);
    source.off('SIGINT', onSignal);
  };
}
