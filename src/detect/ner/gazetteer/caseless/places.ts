import type { EntityHit } from '../../../../model/recognizer.ts';
import {
  ARABIC_PLACES,
  DEVANAGARI_PLACES,
  HAN_PLACES,
  HANGUL_ENDINGS,
  HANGUL_PLACES,
  KATAKANA_PLACES,
} from '../lists/caseless-places.ts';
import { type Forms, matchForms } from './match-forms.ts';

/** Behind a place: a language, its people, or a name of something else. */
const NO_PLACE = '(?![人语語文话話製版]|大学|大學|银行|銀行|新聞|公司|株式)';

const PATTERNS: readonly RegExp[] = [
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

const FORMS: Forms = {
  entity: 'LOCATION',
  patterns: PATTERNS,
  needs: /[\u0620-\u064a\u0900-\u097f\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7af]/,
  score: 0.7,
};

/** Finds countries and large cities in scripts without capitals. Ascending and without overlap. */
export const findCaselessPlaces = (text: string): EntityHit[] => matchForms(text, FORMS);
