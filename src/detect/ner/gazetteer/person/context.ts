import { LISTED, LISTED_NAME } from '../gazetteer.ts';
import {
  AFTER_PERSON,
  BEFORE_PERSON,
  CLOSING,
  CUE_ENDS,
  CUE_REACH,
  PERSON_CUE,
  SPEECH,
  WEAK_CUE,
} from '../lists/persons.ts';
import { PLACE_CUE, PLACE_CUE_ENDS } from '../lists/places.ts';
import type { Word } from '../words.ts';
import type { Candidate } from './candidates.ts';

/** What the words around a name are worth: two points make a person. */
const POINTS = {
  speaker: 1.5,
  speech: 1.5,
  beforePerson: 1,
  afterPerson: 1,
  possessive: 0.5,
  alone: 0.75,
  place: -1,
} as const;
/** How far before a name a preposition of place may begin, in UTF-16 code units. */
const PLACE_REACH = 16;
/** Between the names of a list: "Ada, Ben and Carl", "Ada & Ben". */
const LIST_GAP = /^(?:,? (?:and|&|or|und|et|y|e|en|og|och|i|ve) |, ?)$/;
/** Before the speaker of a line of chat: "[09:14] ", "09:14 ", "> ". */
const TIME_STAMP =
  /(?:^|\n)(?:\[[^\]\n]{1,24}\]|\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?|[>-])[ \t]{1,2}$/i;
const STAMP = 30;
const LABEL_SIGN = /[:=?>(]/;
const SPEAKER = /^["”']?:(?![/\d])/;

/** True if the text before the word at this index announces a name. */
export function isAnnounced(text: string, words: readonly Word[], i: number): boolean {
  const [previous, head] = [words[i - 1], words[i]];
  if (previous === undefined || head === undefined) return false;
  if (!mayBeAnnounced(text, previous, head)) return false;
  const before = text.slice(Math.max(0, head.start - CUE_REACH), head.start);
  return PERSON_CUE.test(before) || (head.gap === 'line' && CLOSING.test(before));
}

/** A cheap first test: the last word of an announcement, the sign behind a label, or a new line. */
function mayBeAnnounced(text: string, previous: Word, head: Word): boolean {
  if (CUE_ENDS.has(previous.hash) || head.gap === 'line') return true;
  return head.gap === 'other' && LABEL_SIGN.test(text.slice(previous.end, head.start));
}

/** True for a text that separates two names of a list. */
export function isListGap(gap: string): boolean {
  return LIST_GAP.test(gap);
}

/** Adds up what the words around a candidate are worth; may be negative. */
export function contextPoints(text: string, words: readonly Word[], candidate: Candidate): number {
  const [head, tail] = [words[candidate.first], words[candidate.last]];
  if (head === undefined || tail === undefined) return 0;
  const isSingle = candidate.first === candidate.last;
  return (
    linePoints(text, words, candidate, head, tail) +
    beforePoints(text, words[candidate.first - 1], head, isSingle) +
    afterPoints(words[candidate.last + 1], tail)
  );
}

function linePoints(
  text: string,
  words: readonly Word[],
  candidate: Candidate,
  head: Word,
  tail: Word,
): number {
  const opensLine = head.gap === 'line' || head.gap === 'start';
  const after = words[candidate.last + 1];
  let points = 0;
  if (opensLine && (after === undefined || after.gap === 'line')) points += POINTS.alone;
  const isSpeaker = SPEAKER.test(text.slice(tail.end, tail.end + 3));
  const stamped = TIME_STAMP.test(text.slice(Math.max(0, head.start - STAMP), head.start));
  if (isSpeaker && stamped) return points + POINTS.speaker;
  const speaks = isSpeaker && opensLine;
  if (speaks && (head.listed & LISTED_NAME) !== 0 && (head.listed & LISTED.common) === 0)
    points += POINTS.speaker;
  return points;
}

function beforePoints(
  text: string,
  before: Word | undefined,
  head: Word,
  isSingle: boolean,
): number {
  if (before === undefined || head.gap === 'line' || head.gap === 'dot') return 0;
  if (SPEECH.has(before.hash)) return POINTS.speech;
  if (BEFORE_PERSON.has(before.hash)) return POINTS.beforePerson;
  if (head.gap !== 'space') return 0;
  const near = text.slice(Math.max(0, head.start - PLACE_REACH), head.start);
  if (WEAK_CUE.test(near)) return POINTS.beforePerson;
  return isSingle && PLACE_CUE_ENDS.has(before.hash) && PLACE_CUE.test(near) ? POINTS.place : 0;
}

function afterPoints(after: Word | undefined, tail: Word): number {
  if (tail.possessive) return POINTS.possessive;
  return after?.gap === 'space' && AFTER_PERSON.has(after.hash) ? POINTS.afterPerson : 0;
}
