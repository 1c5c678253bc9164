import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { exceedsBytes } from './exceeds-bytes.ts';
import { findEntities, type Tag } from './find.ts';

/** Default of `maxBytes`. */
const DEFAULT_NER_BYTES = 65_536;

/** Limits of a recognizer. */
export interface RecognizerOptions {
  /** UTF-8 bytes of all texts of one call, 65,536 by default; a larger call is `unfinished` by `size`. */
  readonly maxBytes?: number;
}

/**
 * Creates a recognizer of persons, places and organisations in English text, on compromise. This call
 * loads the library (about 450 ms and 65 MB); importing this module does not. The recognizer blocks
 * the thread for about 8 ms per KB of prose with names: give large texts to a worker.
 *
 * @example
 * ```ts
 * const guardrail = createGuardrail({ policy, entities: await createCompromiseRecognizer() });
 * ```
 */
export async function createCompromiseRecognizer(
  options: RecognizerOptions = {},
): Promise<EntityRecognizer> {
  // The `two` build tags names as `three` does, without the chunker that only costs time.
  const { default: nlp } = await import('compromise/two');
  return createRecognizer((text) => nlp(text).document, options);
}

/** Creates a recognizer on any tagger that uses the tags of compromise. */
export function createRecognizer(tag: Tag, options: RecognizerOptions = {}): EntityRecognizer {
  const { maxBytes = DEFAULT_NER_BYTES } = options;
  const recognizeSync = (texts: readonly string[]): EntityResult => {
    if (exceedsBytes(texts, maxBytes)) return { status: 'unfinished', cause: 'size' };
    try {
      return { status: 'done', hits: texts.map((text) => findEntities(text, tag)) };
    } catch {
      // The error may quote the text, so it goes no further.
      return { status: 'unfinished', cause: 'failed' };
    }
  };
  return Object.freeze({
    recognizeSync,
    recognize: async (texts: readonly string[]) => recognizeSync(texts),
  });
}
