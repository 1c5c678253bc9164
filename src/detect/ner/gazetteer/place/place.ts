import { type Gazetteer, LISTED } from '../gazetteer.ts';
import { ORGANIZATION_KINDS } from '../lists/organizations.ts';
import { NOBODY, TITLES } from '../lists/persons.ts';
import { AFTER_PLACES, BEFORE_PLACES, CONTINENTS } from '../lists/places.ts';
import type { WordSet } from '../lists/word-set.ts';
import { isFree, type WordEntity } from '../word-entity.ts';
import type { Word } from '../words.ts';
import { listedPhrase, PLACE, unlistedEnd } from './phrase.ts';
import { PLACE_SCORES, scorePlace } from './score.ts';

/** Words that are no place, whatever list they are in. */
const NEVER_A_PLACE: WordSet = new Set([...NOBODY, ...ORGANIZATION_KINDS, ...TITLES]);

/** Finds the places of a text among the words that are not `taken`, in order. */
export function findPlaces(
  text: string,
  words: readonly Word[],
  taken: Uint8Array,
  gazetteer: Gazetteer,
): WordEntity[] {
  const places: WordEntity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (taken[i] === 1) continue;
    const place = placeAt(text, words, i, gazetteer, places.at(-1));
    if (place === undefined || !isFree(taken, place)) continue;
    const whole = withNeighbours(words, taken, place);
    places.push(whole);
    i = whole.last;
  }
  return places;
}

/** True for a place that is no person's name: a listed name of several words, or an announced one. */
export function isSurelyPlace(words: readonly Word[], { first, last, score }: WordEntity): boolean {
  const [head, tail] = [words[first], words[last]];
  if (head === undefined || tail === undefined) return false;
  if (score >= PLACE_SCORES.country) return true;
  const isFirst = (head.listed & LISTED.first) !== 0;
  if (first === last) return score === PLACE_SCORES.announced && !isFirst;
  return score >= PLACE_SCORES.city && !(isFirst && (tail.listed & LISTED.last) !== 0);
}

function placeAt(
  text: string,
  words: readonly Word[],
  i: number,
  gazetteer: Gazetteer,
  previous: WordEntity | undefined,
): WordEntity | undefined {
  const word = words[i];
  if (word === undefined || word.case === 'number' || word.case === 'mixed') return undefined;
  if (word.case === 'lower' && !mayOpenLowerCase(word)) return undefined;
  if (isOfPerson(words[i - 1], word)) return undefined;
  const phrase = listedPhrase(text, words, i, gazetteer);
  const listed = phrase?.listed ?? word.listed;
  const last = phrase?.last ?? unlistedEnd(words, i);
  if (!isPlaceWord(word, listed)) return undefined;
  const candidate = { first: i, last, listed, whole: phrase !== undefined };
  const score = scorePlace(text, words, candidate, previous);
  return score === undefined ? undefined : { entity: 'LOCATION', first: i, last, score };
}

/** Adds the capitalised words that belong to the name: "West Germany", "Suffolk County". */
function withNeighbours(words: readonly Word[], taken: Uint8Array, place: WordEntity): WordEntity {
  let { first, last } = place;
  const [head, before, after] = [words[first], words[first - 1], words[last + 1]];
  const isNear = head?.gap === 'space' && before?.case === 'title' && taken[first - 1] !== 1;
  if (isNear && BEFORE_PLACES.has(before.hash)) first -= 1;
  const goesOn = after?.gap === 'space' && after.case === 'title' && taken[last + 1] !== 1;
  if (goesOn && AFTER_PLACES.has(after.hash)) last += 1;
  return { ...place, first, last };
}

/** "Ms Thornbury", "Elif Karadağ": behind a form of address, or a first name that is nothing else. */
function isOfPerson(before: Word | undefined, { gap, case: form }: Word): boolean {
  if (before === undefined || form === 'lower') return false;
  if (gap !== 'space' && gap !== 'dot') return false;
  if (gap === 'space' && before.case === 'title') {
    const uses = LISTED.first | LISTED.common | PLACE;
    if ((before.listed & uses) === LISTED.first) return true;
  }
  return TITLES.has(before.hash);
}

function mayOpenLowerCase({ listed }: Word): boolean {
  return (listed & (PLACE | LISTED.opensPhrase)) !== 0 && (listed & LISTED.common) === 0;
}

function isPlaceWord(word: Word, listed: number): boolean {
  if (NEVER_A_PLACE.has(word.hash) && !CONTINENTS.has(word.hash)) return false;
  return (listed & PLACE) !== 0 || (word.listed & LISTED.common) === 0;
}
