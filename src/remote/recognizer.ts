import type { EntityRecognizer, EntityResult } from '../model/recognizer.ts';
import { analyzeAll, isBlank } from './analyze-all.ts';
import { createAnalyze } from './analyze-text.ts';
import { type BreakerState, createBreaker } from './breaker.ts';
import { createGate } from './gate.ts';

/** How a remote recognizer is reached, and its limits. */
export interface RemoteRecognizerOptions {
  /** Address of a Presidio analyzer, with or without `/analyze`. */
  readonly url: string;
  /** Language of the texts, as the analyzer knows it. Default `en`. */
  readonly language?: string;
  /** Entity types to ask for; empty asks for all. Default PERSON, LOCATION, ORGANIZATION. */
  readonly entities?: readonly string[];
  /** Sent with each request, such as an `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Longest time for one call, all its texts and any waiting included, in ms. Default 1,000. */
  readonly deadlineMs?: number;
  /** UTF-8 bytes of all texts of one call; a larger call is `unfinished` by `size`. Default 65,536. */
  readonly maxBytes?: number;
  /** Bytes of one answer. Default 1 MiB. */
  readonly maxAnswerBytes?: number;
  /** Requests at a time. Default 16. */
  readonly concurrency?: number;
  /** Requests that may wait for one of these places; beyond it a call is `unfinished` by `busy`. Default 64. */
  readonly maxQueue?: number;
  /** Failed calls in a row after which no call goes out for some time. Default 5. */
  readonly failures?: number;
  /** How long none goes out then, in ms. Default 10,000. */
  readonly pauseMs?: number;
  /** A clock that never goes back, in ms. Default `performance.now`. */
  readonly now?: () => number;
  /** Told when no more calls go out, and when they do again. */
  readonly onChange?: (state: 'open' | 'closed') => void;
}

/** What a remote recognizer is doing. */
export interface RemoteStats {
  readonly breaker: BreakerState;
  /** Requests on their way. */
  readonly running: number;
  /** Requests that wait for a place. */
  readonly waiting: number;
}

/** A recognizer, and what it is doing now. */
export interface RemoteRecognizer {
  /** Cannot answer at once: it has no `recognizeSync`. */
  readonly recognizer: EntityRecognizer;
  readonly stats: () => RemoteStats;
}

type Settings = Required<Omit<RemoteRecognizerOptions, 'onChange'>>;

const DEFAULTS: Omit<Settings, 'url'> = {
  language: 'en',
  entities: ['PERSON', 'LOCATION', 'ORGANIZATION'],
  headers: {},
  deadlineMs: 1_000,
  maxBytes: 65_536,
  maxAnswerBytes: 1024 * 1024,
  concurrency: 16,
  maxQueue: 64,
  failures: 5,
  pauseMs: 10_000,
  now: () => performance.now(),
};

/**
 * A recognizer that asks a Presidio analyzer (`POST /analyze`), one request per text that is not
 * blank. Offsets there count code points, here UTF-16 code units. `recognize` never rejects: a call is
 * `unfinished` by `time` (deadline), `size`, `busy` (too many requests), `unavailable` (no connection, or
 * the breaker is open) or `failed` (an answer that cannot be used). Nothing of a text is kept.
 *
 * @throws GatewardenError (GW_CONFIG_INVALID) when the address cannot be used.
 *
 * @example
 * ```ts
 * const { recognizer } = createRemoteRecognizer({ url: 'http://presidio:3000' });
 * const guardrail = createGuardrail({ policy, entities: recognizer });
 * ```
 */
export function createRemoteRecognizer(options: RemoteRecognizerOptions): RemoteRecognizer {
  const { onChange, ...given } = options;
  const settings: Settings = { ...DEFAULTS, ...given };
  const breaker = createBreaker({ ...settings, onChange });
  const gate = createGate(settings.concurrency, settings.maxQueue);
  const analyze = createAnalyze(settings, gate);
  const recognize = async (texts: readonly string[]): Promise<EntityResult> => {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > settings.maxBytes) return { status: 'unfinished', cause: 'size' };
    if (texts.every(isBlank)) return { status: 'done', hits: texts.map(() => []) };
    if (!breaker.allow()) return { status: 'unfinished', cause: 'unavailable' };
    const { result, outcome } = await analyzeAll(texts, analyze, settings.deadlineMs);
    breaker.settle(outcome);
    return result;
  };
  const stats = (): RemoteStats => {
    return { breaker: breaker.state, running: gate.running, waiting: gate.waiting };
  };
  return Object.freeze({ recognizer: Object.freeze({ recognize }), stats });
}
