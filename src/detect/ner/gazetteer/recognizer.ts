import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { findNames } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * A recognizer of persons, places, postal addresses and organisations by lists of names and rules
 * about what stands around them: the tier `fast`. Answers at once, in about 0.2 ms per KB of prose.
 * Reads Latin, Greek and Cyrillic script; of Chinese, Japanese and Korean addresses, and of these, Arabic
 * and Hindi large cities, countries and announced persons.
 *
 * @example
 * ```ts
 * const gazetteer = readGazetteer(await readFile('rules/gazetteer.bin'));
 * const guardrail = createGuardrail({ policy, entities: createNameRecognizer(gazetteer) });
 * ```
 */
export function createNameRecognizer(gazetteer: Gazetteer): Required<EntityRecognizer> {
  const recognizeSync = (texts: readonly string[]): EntityResult => {
    try {
      return { status: 'done', hits: findNames(texts, gazetteer) };
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
