import type { EntityRecognizer, EntityResult } from '../../../model/recognizer.ts';
import { joinHits } from './join-hits.ts';

/**
 * A recognizer that finds what either of two finds; where hits overlap, those of `base` stand. It is
 * `unfinished` when either is. `base` must answer at once; it is not asked when `more` gave up.
 */
export function combineRecognizers(
  base: Required<Pick<EntityRecognizer, 'recognizeSync'>>,
  more: EntityRecognizer,
): EntityRecognizer {
  const join = (added: EntityResult, texts: readonly string[]): EntityResult => {
    if (added.status === 'unfinished') return added;
    const found = base.recognizeSync(texts);
    if (found.status === 'unfinished') return found;
    const hits = found.hits.map((own, i) => joinHits(own, added.hits[i] ?? []));
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
