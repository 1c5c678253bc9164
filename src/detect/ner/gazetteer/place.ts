import { type Gazetteer, LISTED } from './gazetteer.ts';
import { hashUnit, SPACE } from './letters.ts';
import { ORGANIZATION_KINDS } from './lists/organizations.ts';
import { NOBODY, TITLES } from './lists/persons.ts';
import {
  AFTER_PLACES,
  BEFORE_PLACES,
  CONTINENTS,
  PLACE_CUE,
  PLACE_CUE_ENDS,
  PLACE_LABEL,
  SURE_PLACE_CUE,
} from './lists/places.ts';
import type { WordSet } from './lists/word-set.ts';
import { type Entity, isFree } from './word-range.ts';
import type { Word } from './words.ts';

const PLACE = LISTED.city | LISTED.town | LISTED.country;
const FIRST = LISTED.first | LISTED.rareFirst;
const NAME = LISTED.first | LISTED.rareFirst | LISTED.last;
/** Words that are no place, whatever list they are in. */
const NEVER_A_PLACE: WordSet = new Set([...NOBODY, ...ORGANIZATION_KINDS, ...TITLES]);
/** Words of a listed place at most. */
const LONGEST_PHRASE = 6;
const REACH = 64;
const SCORES = { country: 0.85, announced: 0.8, city: 0.65, unlisted: 0.62, chained: 0.7 } as const;

/** The places of a text whose words are not `taken`, in order. */
export function findPlaces(
  text: string,
  words: readonly Word[],
  taken: Uint8Array,
  gazetteer: Gazetteer,
): Entity[] {
  const found: Entity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (taken[i] === 1) continue;
    const place = placeAt(text, words, i, gazetteer, found.at(-1));
    if (place === undefined || !isFree(taken, place)) continue;
    const whole = withNeighbours(words, taken, place);
    found.push(whole);
    i = whole.last;
  }
  return found;
}

/** "West Germany", "Suffolk County": with the capitalised words that belong to the name. */
function withNeighbours(words: readonly Word[], taken: Uint8Array, place: Entity): Entity {
  let { first, last } = place;
  const [head, before, after] = [words[first], words[first - 1], words[last + 1]];
  const isNear = head?.gap === 'space' && before?.case === 'title' && taken[first - 1] !== 1;
  if (isNear && BEFORE_PLACES.has(before.hash)) first -= 1;
  const goesOn = after?.gap === 'space' && after.case === 'title' && taken[last + 1] !== 1;
  if (goesOn && AFTER_PLACES.has(after.hash)) last += 1;
  return { ...place, first, last };
}

/** True for a place that no person is called: a listed name of several words, or one announced. */
export function isSurelyPlace(words: readonly Word[], { first, last, score }: Entity): boolean {
  const [head, tail] = [words[first], words[last]];
  if (head === undefined || tail === undefined) return false;
  if (score >= SCORES.country) return true;
  const isFirst = (head.listed & LISTED.first) !== 0;
  if (first === last) return score === SCORES.announced && !isFirst;
  return score >= SCORES.city && !(isFirst && (tail.listed & LISTED.last) !== 0);
}

function placeAt(
  text: string,
  words: readonly Word[],
  i: number,
  gazetteer: Gazetteer,
  previous: Entity | undefined,
): Entity | undefined {
  const word = words[i];
  if (word === undefined || word.case === 'number' || word.case === 'mixed') return undefined;
  if (word.case === 'lower' && !mayOpenLowerCase(word)) return undefined;
  if (isOfPerson(words[i - 1], word)) return undefined;
  const phrase = listedPhrase(text, words, i, gazetteer);
  const listed = phrase?.listed ?? word.listed;
  const last = phrase?.last ?? unlistedEnd(words, i);
  if (!isPlaceWord(word, listed)) return undefined;
  const score = scoreOf(text, words, { i, last, listed, whole: phrase !== undefined }, previous);
  return score === undefined ? undefined : { entity: 'LOCATION', first: i, last, score };
}

/** "Ms Thornbury", "Elif Karadağ": behind a form of address or a first name that is nothing else. */
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

/** The longest listed phrase that begins with this word. */
function listedPhrase(
  text: string,
  words: readonly Word[],
  i: number,
  gazetteer: Gazetteer,
): { readonly last: number; readonly listed: number } | undefined {
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

/** Capitalised words that belong to a place that is not listed. */
function unlistedEnd(words: readonly Word[], i: number): number {
  let last = i;
  for (let at = i + 1; at < Math.min(words.length, i + 3); at += 1) {
    const word = words[at];
    const joined = word?.gap === 'space' || word?.gap === 'hyphen';
    if (!joined || (word.case !== 'title' && word.case !== 'upper')) break;
    if ((word.listed & LISTED.common) !== 0) break;
    last = at;
  }
  return last;
}

function isPlaceWord(word: Word, listed: number): boolean {
  if (NEVER_A_PLACE.has(word.hash) && !CONTINENTS.has(word.hash)) return false;
  return (listed & PLACE) !== 0 || (word.listed & LISTED.common) === 0;
}

interface Candidate {
  readonly i: number;
  readonly last: number;
  readonly listed: number;
  /** True when the words are listed as they are. */
  readonly whole: boolean;
}

function scoreOf(
  text: string,
  words: readonly Word[],
  { i, last, listed, whole }: Candidate,
  previous: Entity | undefined,
): number | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const cue = cueBefore(text, words, i);
  const several = last > i;
  const capital = word.case !== 'lower';
  if (whole && (listed & LISTED.country) !== 0 && (listed & (NAME | LISTED.common)) === 0) {
    return capital || several || cue !== undefined ? SCORES.country : undefined;
  }
  if (!several && (listed & LISTED.common) !== 0) {
    // "She lives in Nice": a city that is a word as well needs to be announced.
    const isAnnounced = capital && cue === 'sure' && (listed & LISTED.city) !== 0;
    return isAnnounced ? SCORES.announced : undefined;
  }
  if (whole && (cue === 'sure' || (capital && (several || cue !== undefined)))) {
    return SCORES.announced;
  }
  const isCity = whole && (listed & LISTED.city) !== 0;
  if (!capital) return isCity && cue !== undefined ? SCORES.city : undefined;
  if (cue === 'sure') return SCORES.unlisted;
  const isChained = previous?.last === i - 1 && (word.gap === 'comma' || word.gap === 'line');
  if (whole && isChained) return SCORES.chained;
  const mayBeName = (listed & NAME) !== 0 && (word.opens || (listed & FIRST) !== 0);
  return isCity && !mayBeName ? SCORES.city : undefined;
}

/** How surely the words before say that a place follows. */
function cueBefore(text: string, words: readonly Word[], i: number): 'sure' | 'some' | undefined {
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined) return undefined;
  if (word.gap === 'other') {
    return PLACE_LABEL.test(text.slice(Math.max(0, word.start - REACH), word.start))
      ? 'sure'
      : undefined;
  }
  if (word.gap !== 'space') return undefined;
  if (!PLACE_CUE_ENDS.has(before.hash)) return undefined;
  const near = text.slice(Math.max(0, word.start - REACH), word.start);
  if (SURE_PLACE_CUE.test(near)) return 'sure';
  return PLACE_CUE.test(near) ? 'some' : undefined;
}
