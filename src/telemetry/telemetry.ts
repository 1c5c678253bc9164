import type { DecisionEvent } from '../model/decision-event.ts';
import type { ErrorCode } from '../model/errors.ts';
import { logDecision } from './decision-log.ts';
import { countFindings } from './finding-counts.ts';
import { createLogger, type Log, type LoggerOptions } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** How log and metrics are set up. */
export interface TelemetryOptions extends LoggerOptions {
  /** Also memory, CPU and event-loop metrics of the process; true when absent. */
  readonly processMetrics?: boolean;
}

/** Log and metrics of one process. */
export interface Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Counts and, unless it is a plain pass, logs one answered call. Synchronous; never throws. */
  recordDecision(event: DecisionEvent): void;
  /** Counts and logs a refusal that no adapter saw, e.g. of a malformed HTTP request. */
  recordRefusal(code: ErrorCode, httpStatus: number): void;
}

/** Builds log and metrics; nothing is shared between two calls. */
export function createTelemetry(options: TelemetryOptions): Telemetry {
  const log = createLogger(options);
  const metrics = createMetrics({ processMetrics: options.processMetrics ?? true });
  return {
    log,
    metrics,
    recordDecision(event) {
      const findings = countFindings(event.decision?.findings ?? []);
      metrics.record(event, findings);
      logDecision(log, event, findings);
    },
    recordRefusal(code, httpStatus) {
      metrics.refused(code);
      log.warn('call refused', { code, status: httpStatus });
    },
  };
}
