import { exceedsBytes } from '../detect/ner/compromise/exceeds-bytes.ts';
import { candidateBlocks } from '../detect/ner/compromise/find.ts';
import type { EntityRecognizer, EntityResult } from '../model/recognizer.ts';
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './pool.ts';
import { entryUrl } from './worker-start.ts';

/** Limits of a recognizer beside the event loop. */
export interface WorkerRecognizerOptions
  extends Pick<
    WorkerPoolOptions,
    'size' | 'maxQueue' | 'deadlineMs' | 'resourceLimits' | 'onEvent'
  > {
  /** UTF-8 bytes of all texts of one call; a larger call is `unfinished` by `size`. */
  readonly maxBytes: number;
}

/** A recognizer with the lifetime of its threads. */
export interface WorkerRecognizer {
  /** Cannot answer at once: it has no `recognizeSync`. */
  readonly recognizer: EntityRecognizer;
  /** Resolves when the library is loaded and warm; rejects when the thread cannot start. */
  readonly ready: Promise<void>;
  readonly stats: WorkerPool<readonly string[], EntityResult>['stats'];
  /** Ends the threads. */
  readonly close: () => Promise<void>;
}

/**
 * The compromise recognizer in worker threads. The size check and the gate run on the calling
 * thread, for about 0.1 ms per KB: texts without a candidate never leave it. A call answers within
 * `deadlineMs`, waiting included.
 */
export function createWorkerRecognizer(options: WorkerRecognizerOptions): WorkerRecognizer {
  const { maxBytes, ...poolOptions } = options;
  const entry = entryUrl('entity-worker');
  const pool = createWorkerPool<readonly string[], EntityResult>({
    ...poolOptions,
    entry,
    workerData: { maxBytes },
  });
  const recognize = async (texts: readonly string[]): Promise<EntityResult> => {
    if (exceedsBytes(texts, maxBytes)) return { status: 'unfinished', cause: 'size' };
    const candidates = texts.map((text) => (candidateBlocks(text).length > 0 ? text : ''));
    if (candidates.every((text) => text === ''))
      return { status: 'done', hits: texts.map(() => []) };
    const outcome = await pool.run(candidates);
    return outcome.status === 'done' ? outcome.result : outcome;
  };
  const { ready, stats, close } = pool;
  return Object.freeze({ recognizer: Object.freeze({ recognize }), ready, stats, close });
}
