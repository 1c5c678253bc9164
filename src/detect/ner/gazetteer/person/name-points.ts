import { LISTED } from '../gazetteer.ts';
import {
  ASIAN_FAMILY_NAMES,
  isEastAsianGivenName,
  isJapaneseShape,
  isKoreanSyllable,
} from '../lists/asian-names.ts';
import { AMBIGUOUS, LAST_NAME_ENDINGS } from '../lists/persons.ts';
import type { Word } from '../words.ts';
import { type Candidate, isInitial } from './candidates.ts';

/** What each kind of word is worth: two points make a person. */
const POINTS = {
  first: 2,
  firstOfOtherUse: 0.75,
  rareFirst: 1,
  last: 1,
  lastOfOtherUse: 0.5,
  ending: 0.75,
  unlisted: 0.5,
  initial: 1.25,
  city: -1.5,
} as const;
const TWO_WORDS = 0.5;
const KOREAN_PAIR = 1.5;
const LOWER_CASE = { ordinary: 0.25, first: 1, last: 1, ending: 0.75, initial: 0.5 } as const;

/**
 * Adds up how much the words of a candidate look like the name of a person, without their context.
 */
export function namePoints(
  text: string,
  words: readonly Word[],
  { first, last }: Candidate,
): number {
  let points = 0;
  let names = 0;
  for (let i = first; i <= last; i += 1) {
    const word = words[i];
    if (word === undefined) continue;
    const isLower = words[first]?.case === 'lower';
    if (word.case === 'lower' && !isLower) {
      // "Ji-hoon": worth a first name where both halves are syllables of one.
      if (isKoreanPair(text, words[i - 1], word)) points += KOREAN_PAIR;
      continue;
    }
    const worth = isLower ? lowerCasePoints(text, word) : wordPoints(text, word, first < last);
    if (worth > 0 && !isInitial(word)) names += 1;
    // The second half of a double name is not a second name.
    points = word.gap === 'hyphen' && i > first ? Math.max(points, worth) : points + worth;
    if (word.gap === 'hyphen' && i > first) names -= 1;
  }
  if (names === 0) return 0;
  return points + (names > 1 ? TWO_WORDS : 0);
}

function wordPoints(text: string, word: Word, isPartOfName: boolean): number {
  const { listed, hash } = word;
  if (isInitial(word)) return isPartOfName ? POINTS.initial : 0;
  const hasOtherUse = (listed & (LISTED.common | LISTED.country)) !== 0 || AMBIGUOUS.has(hash);
  if ((listed & LISTED.first) !== 0) return hasOtherUse ? POINTS.firstOfOtherUse : POINTS.first;
  if ((listed & LISTED.last) !== 0 || ASIAN_FAMILY_NAMES.has(hash)) {
    return hasOtherUse ? POINTS.lastOfOtherUse : POINTS.last;
  }
  if ((listed & LISTED.rareFirst) !== 0) return hasOtherUse ? POINTS.unlisted : POINTS.rareFirst;
  if ((listed & (LISTED.city | LISTED.country)) !== 0) return isPartOfName ? 0 : POINTS.city;
  const letters = text.slice(word.start, word.end);
  if (isEastAsianGivenName(letters)) return POINTS.rareFirst;
  return LAST_NAME_ENDINGS.test(letters) || isJapaneseShape(letters)
    ? POINTS.ending
    : POINTS.unlisted;
}

function lowerCasePoints(text: string, word: Word): number {
  if (isInitial(word)) return LOWER_CASE.initial;
  const isOrdinary = (word.listed & LISTED.common) !== 0;
  if ((word.listed & LISTED.first) !== 0)
    return isOrdinary ? LOWER_CASE.ordinary : LOWER_CASE.first;
  if ((word.listed & LISTED.last) !== 0) return isOrdinary ? LOWER_CASE.ordinary : LOWER_CASE.last;
  return LAST_NAME_ENDINGS.test(text.slice(word.start, word.end)) ? LOWER_CASE.ending : 0;
}

function isKoreanPair(text: string, before: Word | undefined, word: Word): boolean {
  if (before === undefined || word.gap !== 'hyphen') return false;
  return [before, word].every(({ start, end }) => isKoreanSyllable(text.slice(start, end)));
}
