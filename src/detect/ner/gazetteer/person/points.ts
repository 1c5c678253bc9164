import { ORGANIZATION_KINDS } from '../lists/organizations.ts';
import { EPONYMS } from '../lists/persons.ts';
import { PLACE_KINDS } from '../lists/places.ts';
import type { Word } from '../words.ts';
import type { Candidate } from './candidates.ts';
import { contextPoints, isAnnounced } from './context.ts';
import { namePoints } from './name-points.ts';

/** How much a candidate looks like a person. */
export interface Points {
  /** Points of its own words. */
  readonly own: number;
  /** Points of its own words and of the words around them. */
  readonly total: number;
  readonly announced: boolean;
  /** True for words in lower case that no context makes a name: a person beside another one only. */
  readonly needsList: boolean;
}

const ANNOUNCED = 2.5;
const NO_POINTS: Points = { own: 0, total: 0, announced: false, needsList: true };

/** Adds up the points of a candidate. */
export function pointsOf(text: string, words: readonly Word[], candidate: Candidate): Points {
  const { first, last } = candidate;
  const head = words[first];
  if (head === undefined || isNameOfOther(words, candidate)) return NO_POINTS;
  const announced = isAnnounced(text, words, first);
  // One word in capitals is an abbreviation.
  if (first === last && head.case === 'upper' && !announced) return NO_POINTS;
  const own = namePoints(text, words, candidate);
  const context = contextPoints(text, words, candidate);
  const needsList = head.case === 'lower' && !announced && context <= 0;
  return { own, total: own + context + (announced ? ANNOUNCED : 0), announced, needsList };
}

/** "Drake PLC", "Hudson River", "Lake Chad": a name of something else. */
function isNameOfOther(words: readonly Word[], { first, last }: Candidate): boolean {
  const before = words[first - 1];
  if (before?.case === 'title' && words[first]?.gap === 'space' && PLACE_KINDS.has(before.hash)) {
    return true;
  }
  const after = words[last + 1];
  if (after === undefined || after.gap !== 'space') return false;
  if (EPONYMS.has(after.hash)) return true;
  if (words[last]?.possessive || after.case === 'lower') return false;
  return ORGANIZATION_KINDS.has(after.hash) || PLACE_KINDS.has(after.hash);
}
