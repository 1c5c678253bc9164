import { type Gazetteer, LISTED } from '../gazetteer.ts';
import { hashUnit, SPACE } from '../letters.ts';
import type { Word } from '../words.ts';

/** The bits of all places. */
export const PLACE = LISTED.city | LISTED.town | LISTED.country;

/** Most words of a listed place. */
const LONGEST_PHRASE = 6;
/** Most words of a place that is not listed. */
const LONGEST_UNLISTED = 3;

/** A listed place: the index of its last word, and its bits of `LISTED`. */
export interface ListedPhrase {
  readonly last: number;
  readonly listed: number;
}

/** Finds the longest listed place that begins with the word at index `i`. */
export function listedPhrase(
  text: string,
  words: readonly Word[],
  i: number,
  gazetteer: Gazetteer,
): ListedPhrase | undefined {
  const first = words[i];
  if (first === undefined) return undefined;
  let best = (first.listed & PLACE) === 0 ? undefined : { last: i, listed: first.listed };
  if ((first.listed & LISTED.opensPhrase) === 0) return best;
  let hash = first.hash;
  for (let last = i + 1; last < Math.min(words.length, i + LONGEST_PHRASE); last += 1) {
    const word = words[last];
    if (word === undefined || word.hash === 0 || word.possessive) break;
    if (word.gap !== 'space' && word.gap !== 'hyphen' && word.gap !== 'dot') break;
    hash = gazetteer.extend(hashUnit(hash, SPACE), text, word.start, word.end);
    const listed = gazetteer.ofHash(hash);
    if ((listed & PLACE) !== 0) best = { last, listed };
  }
  return best;
}

/** Returns the index of the last capitalised word of a place that is not listed and begins at `i`. */
export function unlistedEnd(words: readonly Word[], i: number): number {
  let last = i;
  for (let at = i + 1; at < Math.min(words.length, i + LONGEST_UNLISTED); at += 1) {
    const word = words[at];
    const joined = word?.gap === 'space' || word?.gap === 'hyphen';
    if (!joined || (word.case !== 'title' && word.case !== 'upper')) break;
    if ((word.listed & LISTED.common) !== 0) break;
    last = at;
  }
  return last;
}
