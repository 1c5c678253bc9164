import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { findEntities, type Tag } from './find.ts';
import { exceeds } from './size.ts';

/** The largest call that is answered when nothing else is said, in UTF-8 bytes of all texts. */
const DEFAULT_NER_BYTES = 65_536;

/** Limits of a recognizer. */
export interface RecognizerOptions {
  /** UTF-8 bytes of all texts of one call; a larger call is `unfinished` by `size`. */
  readonly maxBytes?: number;
}

/**
 * A recognizer of persons, places and organisations in English text, on compromise. The library
 * (about 450 ms and 65 MB) is loaded by this call, not by the import of this module. Blocks the
 * thread for about 8 ms per KB of prose with names: give large texts to a worker.
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

/** A recognizer on any tagger that speaks compromise's tags. */
export function createRecognizer(tag: Tag, options: RecognizerOptions = {}): EntityRecognizer {
  const { maxBytes = DEFAULT_NER_BYTES } = options;
  const recognizeSync = (texts: readonly string[]): EntityResult => {
    if (exceeds(texts, maxBytes)) return { status: 'unfinished', cause: 'size' };
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
