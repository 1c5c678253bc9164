import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { mergeHits } from './merge-hits.ts';

/**
 * Creates a recognizer that finds what either of two recognizers finds; of overlapping hits those of
 * `base` count. It is `unfinished` if either is. `base` has to be synchronous, and is not called if `more`
 * is unfinished.
 */
export function combineRecognizers(
  base: Required<Pick<EntityRecognizer, 'recognizeSync'>>,
  more: EntityRecognizer,
): EntityRecognizer {
  const join = (added: EntityResult, texts: readonly string[]): EntityResult => {
    if (added.status === 'unfinished') return added;
    const found = base.recognizeSync(texts);
    if (found.status === 'unfinished') return found;
    const hits = found.hits.map((own, i) => mergeHits(own, added.hits[i] ?? []));
    return { status: 'done', hits };
  };
  const { recognizeSync } = more;
  return Object.freeze({
    recognize: async (texts: readonly string[]) => join(await more.recognize(texts), texts),
    ...(recognizeSync !== undefined && {
      recognizeSync: (texts: readonly string[]) => join(recognizeSync(texts), texts),
    }),
  });
}
