import type { EntityHit } from '../../../model/recognizer.ts';
import { separateSpans } from '../../../text/span.ts';
import {
  ARABIC_PLACES,
  DEVANAGARI_PLACES,
  HAN_PLACES,
  HANGUL_ENDINGS,
  HANGUL_PLACES,
  KATAKANA_PLACES,
} from './lists/caseless-places.ts';

/** Behind a place: a language, its people, or a name of something else. */
const NO_PLACE = '(?![人语語文话話製版]|大学|大學|银行|銀行|新聞|公司|株式)';

const FORMS: readonly RegExp[] = [
  new RegExp(`(?:${HAN_PLACES})市?${NO_PLACE}`, 'g'),
  new RegExp(`(?<![ァ-ヶー])(?:${KATAKANA_PLACES})(?![ァ-ヶー])${NO_PLACE}`, 'g'),
  new RegExp(`(?<![가-힣])(?:${HANGUL_PLACES})(?=${HANGUL_ENDINGS}(?![가-힣]))`, 'g'),
  // Behind "in", "to", "and", which Arabic writes in one word with the name.
  new RegExp(
    `(?<=(?<![\\u0620-\\u064a])[وفبلك]?[بل]?)(?:${ARABIC_PLACES})(?![\\u0620-\\u064a])`,
    'g',
  ),
  new RegExp(`(?<![\\u0900-\\u097f])(?:${DEVANAGARI_PLACES})(?![\\u0900-\\u097f])`, 'g'),
];
const NATIVE = /[\u0620-\u064a\u0900-\u097f\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const SCORE = 0.7;

/** Countries and large cities in scripts without capitals. Ascending and without overlap. */
export function findNativePlaces(text: string): EntityHit[] {
  if (!NATIVE.test(text)) return [];
  const hits = FORMS.flatMap((form) =>
    Array.from(text.matchAll(form), ({ index, 0: { length } }): EntityHit => {
      return { entity: 'LOCATION', start: index, end: index + length, score: SCORE };
    }),
  );
  return separateSpans(hits);
}
