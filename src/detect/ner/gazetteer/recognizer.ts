import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { findNames } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * Creates a recognizer of persons, places, postal addresses and organisations by lists of names and
 * rules on the words around them: the tier `fast`. It is synchronous and takes about 0.2 ms per KB of
 * prose. It finds all of them in Latin, Greek and Cyrillic script; in Chinese, Japanese and Korean it
 * finds addresses, large cities, countries and announced persons, in Arabic and Hindi the latter three.
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
