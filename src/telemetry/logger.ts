import { pino } from 'pino';
import type { WireOutcome } from '../model/decision-event.ts';
import type { ErrorCode } from '../model/errors.ts';
import type { Phase } from '../model/request.ts';

/**
 * The fields a log line may have. A closed list without any field for text of a prompt or answer:
 * what is not named here cannot be logged.
 */
export interface LogRecord {
  /** Id of the decision, as it stands in the answer's reason. */
  readonly decision?: string;
  readonly phase?: Phase;
  /** What the gateway was told. */
  readonly action?: WireOutcome;
  /** The deciding rule. */
  readonly rule?: string;
  /** Number of findings by entity. */
  readonly entities?: Readonly<Record<string, number>>;
  /** Number of findings by rule, of rules on trial: they decide nothing. */
  readonly shadow?: Readonly<Record<string, number>>;
  /** `name@version` of the policy. */
  readonly policy?: string;
  /** Compatibility profile of the gateway. */
  readonly profile?: string;
  /** Detectors that did not finish: `detector:cause`. */
  readonly spent?: readonly string[];
  readonly unmaskable?: 'rejected' | 'passed';
  readonly code?: ErrorCode;
  /** Ids of the caller by which the call is found in other logs; checked to be ids, not texts. */
  readonly requestId?: string;
  readonly traceId?: string;
  readonly status?: number;
  readonly segments?: number;
  readonly bytes?: number;
  readonly micros?: number;
  /** Of the program itself: addresses, states, files, problems of the configuration. */
  readonly address?: string;
  readonly state?: string;
  readonly file?: string;
  readonly problem?: string;
  readonly rules?: number;
  /** Of a policy: time to compile it and to run its examples; its machines. */
  readonly compileMs?: number;
  readonly warmUpMs?: number;
  readonly states?: number;
  readonly matcherBytes?: number;
  readonly signal?: string;
}

/** Writes one JSON line per call. `message` is a fixed sentence, never text of a request. */
export interface Log {
  /** Whether `debug` writes: lets callers skip building a record. */
  readonly verbose: boolean;
  debug(message: string, record?: LogRecord): void;
  info(message: string, record?: LogRecord): void;
  warn(message: string, record?: LogRecord): void;
  error(message: string, record?: LogRecord): void;
}

/** Least severe line that is written. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Where lines go; each call receives one line with its line end. */
export interface LogDestination {
  write(line: string): void;
}

/** How a logger is set up. */
export interface LoggerOptions {
  readonly level: LogLevel;
  /** Standard output when absent. */
  readonly destination?: LogDestination;
}

/** Most characters of lines that could not be written and wait for the next try. */
const MAX_UNWRITTEN = 1_048_576;

/**
 * The file of a descriptor as a destination. A write that fails, such as to a full disk, is tried
 * again with the next line and lines that do not fit are dropped: it must never end the server.
 */
export function openOutput(descriptor: number): LogDestination {
  const output = pino.destination({ dest: descriptor, sync: true, maxLength: MAX_UNWRITTEN });
  output.on('error', () => {});
  return output;
}

/**
 * A logger that writes synchronously: an asynchronous one loses its buffer when the process is
 * killed, and one line per decision that is no pass costs little.
 */
export function createLogger(options: LoggerOptions): Log {
  const { level, destination = openOutput(1) } = options;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    verbose: logger.isLevelEnabled('debug'),
    debug: (message, record = {}) => logger.debug(record, message),
    info: (message, record = {}) => logger.info(record, message),
    warn: (message, record = {}) => logger.warn(record, message),
    error: (message, record = {}) => logger.error(record, message),
  };
}
