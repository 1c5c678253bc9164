import type { Log } from '../telemetry/logger.ts';
import type { Lifecycle } from './lifecycle.ts';

type Handled = 'SIGTERM' | 'SIGINT' | 'SIGHUP';

/** The part of `process` that is needed. */
export interface SignalSource {
  on(signal: Handled, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: Handled, listener: (signal: NodeJS.Signals) => void): unknown;
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

/**
 * Ends a start that is told to stop. Without it the first process of a container would not even notice
 * SIGTERM: the system's default does not hold for it. Returns what leaves the signals to others.
 */
export function endStart(source: SignalSource, end: () => void): () => void {
  source.on('SIGTERM', end);
  source.on('SIGINT', end);
  return () => {
    source.off('SIGTERM', end);
    source.off('SIGINT', end);
  };
}

/** SIGHUP, which no longer ends the process. */
export interface IgnoredHangups {
  /** Logs each signal from now on, and those that came before there was a log. */
  reportTo(log: Log): void;
}

/**
 * Ignores SIGHUP, whose default ends the process without a drain, for as long as the process lives.
 * Call it first of all: Node resets what `nohup` has set, so a start is unprotected until then.
 */
export function ignoreHangups(source: Pick<SignalSource, 'on'>): IgnoredHangups {
  let early = 0;
  let report = (): void => {
    early += 1;
  };
  source.on('SIGHUP', () => report());
  return {
    reportTo(log) {
      report = () => log.warn('signal ignored', { signal: 'SIGHUP', problem: NO_RELOAD });
      for (; early > 0; early -= 1) report();
    },
  };
}

const NO_RELOAD = 'rules and settings are not reloaded: restart to load them';
