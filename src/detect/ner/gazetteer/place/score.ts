import { LISTED, LISTED_NAME } from '../gazetteer.ts';
import { PLACE_CUE, PLACE_CUE_ENDS, PLACE_LABEL, SURE_PLACE_CUE } from '../lists/places.ts';
import type { WordEntity } from '../word-entity.ts';
import type { Word } from '../words.ts';

/** Words that may be a place, as the indexes of the first and the last one. */
export interface PlaceCandidate {
  readonly first: number;
  readonly last: number;
  /** Bits of `LISTED`. */
  readonly listed: number;
  /** True if the words are listed as they are. */
  readonly whole: boolean;
}

/** Scores by evidence, set by hand. */
export const PLACE_SCORES = {
  country: 0.85,
  announced: 0.8,
  city: 0.65,
  unlisted: 0.62,
  /** A listed place behind another place: "Springfield, Ohio". */
  chained: 0.7,
} as const;

const FIRST = LISTED.first | LISTED.rareFirst;
/** How far before a place its cue may begin, in UTF-16 code units. */
const REACH = 64;

/** Scores a candidate by its lists and the words before it; undefined if it is no place. */
export function scorePlace(
  text: string,
  words: readonly Word[],
  { first, last, listed, whole }: PlaceCandidate,
  previous: WordEntity | undefined,
): number | undefined {
  const word = words[first];
  if (word === undefined) return undefined;
  const cue = cueBefore(text, words, first);
  const several = last > first;
  const capital = word.case !== 'lower';
  if (whole && (listed & LISTED.country) !== 0 && (listed & (LISTED_NAME | LISTED.common)) === 0) {
    return capital || several || cue !== undefined ? PLACE_SCORES.country : undefined;
  }
  if (!several && (listed & LISTED.common) !== 0) {
    // "She lives in Nice": a city that is a word as well needs to be announced.
    const isAnnounced = capital && cue === 'sure' && (listed & LISTED.city) !== 0;
    return isAnnounced ? PLACE_SCORES.announced : undefined;
  }
  if (whole && (cue === 'sure' || (capital && (several || cue !== undefined)))) {
    return PLACE_SCORES.announced;
  }
  const isCity = whole && (listed & LISTED.city) !== 0;
  if (!capital) return isCity && cue !== undefined ? PLACE_SCORES.city : undefined;
  if (cue === 'sure') return PLACE_SCORES.unlisted;
  const isChained = previous?.last === first - 1 && (word.gap === 'comma' || word.gap === 'line');
  if (whole && isChained) return PLACE_SCORES.chained;
  const mayBeName = (listed & LISTED_NAME) !== 0 && (word.opens || (listed & FIRST) !== 0);
  return isCity && !mayBeName ? PLACE_SCORES.city : undefined;
}

/** How strongly the words before say that a place follows. */
function cueBefore(text: string, words: readonly Word[], i: number): 'sure' | 'some' | undefined {
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined) return undefined;
  const near = (): string => text.slice(Math.max(0, word.start - REACH), word.start);
  if (word.gap === 'other') return PLACE_LABEL.test(near()) ? 'sure' : undefined;
  if (word.gap !== 'space' || !PLACE_CUE_ENDS.has(before.hash)) return undefined;
  if (SURE_PLACE_CUE.test(near())) return 'sure';
  return PLACE_CUE.test(near()) ? 'some' : undefined;
}
