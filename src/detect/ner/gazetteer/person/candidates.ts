import { LISTED, LISTED_NAME } from '../gazetteer.ts';
import { ASIAN_FAMILY_NAMES } from '../lists/asian-names.ts';
import { FUNCTION_WORDS } from '../lists/function-words.ts';
import { ORGANIZATION_KINDS } from '../lists/organizations.ts';
import { AMBIGUOUS, NOBODY, PARTICLES, TITLES } from '../lists/persons.ts';
import { PLACE_KINDS } from '../lists/places.ts';
import { type WordSet, wordSet } from '../lists/word-set.ts';
import type { Word } from '../words.ts';

/** Neighbouring words that may be one name, as the indexes of the first and the last one. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
}

/** Most words of a name; longer candidates are headings. */
const LONGEST_NAME = 6;
const LONGEST_LOWER_CASE = 3;
const LONGEST_SYLLABLE = 6;
/** Words that end a name, whatever list they are in. */
const NEVER_IN_NAMES: WordSet = new Set([
  ...FUNCTION_WORDS,
  ...NOBODY,
  ...ORGANIZATION_KINDS,
  ...PLACE_KINDS,
  ...TITLES,
]);
/** Words in lower case that are something else, whatever list they are in. */
const NEVER_LOWER_CASE: WordSet = new Set([...NEVER_IN_NAMES, ...AMBIGUOUS, ...PARTICLES]);
/** Particles that are prepositions as well: "Ingrid Hallström i Malmö". */
const OF_A_PLACE = wordSet('i di e da a');

/** Finds neighbouring words that are capitalised as names are and not `taken`, in order. */
export function capitalisedCandidates(words: readonly Word[], taken: Uint8Array): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (taken[i] === 1 || !opensName(words[i], words[i + 1])) continue;
    const last = endOfName(words, taken, i);
    if (last - i < LONGEST_NAME) candidates.push({ first: i, last });
    i = last;
  }
  return candidates;
}

/** Runs of words in lower case of which the first is a first name and nothing else, in order. */
export function lowerCaseCandidates(words: readonly Word[], taken: Uint8Array): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (taken[i] === 1 || !opensLowerCaseName(words[i])) continue;
    let last = i;
    for (let at = i + 1; at < words.length && at - i <= LONGEST_LOWER_CASE; at += 1) {
      const [before, word] = [words[at - 1], words[at]];
      if (before === undefined || word === undefined || taken[at] === 1) break;
      if (!isJoined(before, word) || !goesOnInLowerCase(word)) break;
      last = at;
    }
    if (last - i < LONGEST_LOWER_CASE) candidates.push({ first: i, last });
    i = last;
  }
  return candidates;
}

function opensLowerCaseName(word: Word | undefined): boolean {
  if (word?.case !== 'lower' || (word.listed & LISTED.first) === 0) return false;
  if ((word.listed & LISTED.country) !== 0) return false;
  return word.end - word.start > 2 && !NEVER_LOWER_CASE.has(word.hash);
}

function goesOnInLowerCase(word: Word): boolean {
  if (word.case !== 'lower') return false;
  if (isInitial(word)) return true;
  const isOrdinary = (word.listed & (LISTED.common | LISTED.last)) === LISTED.common;
  return !isOrdinary && !NEVER_LOWER_CASE.has(word.hash);
}

/** "Ji-hoon", "Seo-yeon": the second half is written small. */
function isSecondSyllable(before: Word, word: Word): boolean {
  if (word.gap !== 'hyphen' || word.case !== 'lower' || before.case !== 'title') return false;
  return word.end - word.start <= LONGEST_SYLLABLE && before.end - before.start <= LONGEST_SYLLABLE;
}

function endOfName(words: readonly Word[], taken: Uint8Array, from: number): number {
  let last = from;
  for (let i = from + 1; i < words.length && taken[i] !== 1; i += 1) {
    const [before, word] = [words[i - 1], words[i]];
    if (before === undefined || word === undefined || !isJoined(before, word)) break;
    if (OF_A_PLACE.has(before.hash) && isOnlyCity(word)) break;
    if (isNameWord(word) || isSecondSyllable(before, word)) last = i;
    else if (!PARTICLES.has(word.hash) || i - last > 2) break;
  }
  return last;
}

/** True for a city whose name no list has as a name of persons. */
function isOnlyCity({ listed }: Word): boolean {
  return (listed & LISTED.city) !== 0 && (listed & LISTED_NAME) === 0;
}

/** Between words of one name: a space, a hyphen, or the full stop of an initial. */
function isJoined(before: Word, word: Word): boolean {
  if (before.possessive) return false;
  if (word.gap === 'dot') return isInitial(before);
  return word.gap === 'space' || word.gap === 'hyphen';
}

/** A candidate does not begin with an ordinary word: "Dear Ada", "Why Ada". */
function opensName(word: Word | undefined, next: Word | undefined): boolean {
  if (word?.case === 'title' && ASIAN_FAMILY_NAMES.has(word.hash)) return true;
  if (word === undefined || !isNameWord(word)) return false;
  // "A" and "I" are words: an initial that opens a name has its full stop.
  if (isInitial(word)) return next?.gap === 'dot' && next.case === 'title';
  return (word.listed & LISTED.common) === 0 || (word.listed & LISTED_NAME) !== 0;
}

function isNameWord(word: Word): boolean {
  if (word.case !== 'title' && word.case !== 'upper') return false;
  const { hash, listed } = word;
  if (isInitial(word)) return true;
  if (NEVER_IN_NAMES.has(hash)) return false;
  if ((listed & LISTED_NAME) !== 0) return true;
  return (listed & (LISTED.common | LISTED.country)) === 0;
}

/** True for one capital letter. */
export function isInitial({ start, end }: Word): boolean {
  return end - start === 1;
}
