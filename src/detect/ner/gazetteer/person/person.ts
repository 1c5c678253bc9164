import { ORGANIZATION_KINDS } from '../lists/organizations.ts';
import { EPONYMS } from '../lists/persons.ts';
import { PLACE_KINDS } from '../lists/places.ts';
import type { Entity } from '../word-range.ts';
import type { Word } from '../words.ts';
import { aroundPoints, isAnnounced, isListGap } from './context.ts';
import { namePoints } from './points.ts';
import { lowerCaseRuns, personRuns, type Run } from './run.ts';

/** Points that make a person, set by hand; what gives points is in `person-points.ts`. */
const ENOUGH = 2;
const ANNOUNCED = 2.5;
const COMPANION = 1;
/** A name in company must at least look like one. */
const COMPANION_MIN = 0.5;
const SCORES = { announced: 0.9, sure: 0.85, likely: 0.75, enough: 0.65 } as const;

interface Judged {
  readonly run: Run;
  /** Of the words themselves. */
  readonly own: number;
  /** With all that stands around them. */
  readonly points: number;
  readonly announced: boolean;
  /** Written small, with nothing around it that speaks for a name. */
  readonly lonely: boolean;
}

/** The persons of a text whose words are not `taken`, in order. */
export function findPersons(text: string, words: readonly Word[], taken: Uint8Array): Entity[] {
  const runs = [...personRuns(words, taken), ...lowerCaseRuns(words, taken)];
  runs.sort((a, b) => a.first - b.first);
  const judged = runs.map((run) => judge(text, words, run));
  return judged.flatMap((one, i) => {
    const company = hasCompany(text, words, judged, i) ? COMPANION : 0;
    const points = one.points + company;
    if (points < ENOUGH || one.own <= 0 || (one.lonely && company === 0)) return [];
    return [
      { entity: 'PERSON', ...one.run, score: scoreOf(points, one.announced) } satisfies Entity,
    ];
  });
}

function scoreOf(points: number, announced: boolean): number {
  if (announced) return SCORES.announced;
  return points >= 3 ? SCORES.sure : points >= 2.5 ? SCORES.likely : SCORES.enough;
}

function judge(text: string, words: readonly Word[], run: Run): Judged {
  const head = words[run.first];
  if (head === undefined || isOther(words, run))
    return { run, own: 0, points: 0, announced: false, lonely: true };
  const own = namePoints(text, words, run);
  const announced = isAnnounced(text, words, run.first);
  // One shouted word is an abbreviation.
  if (run.first === run.last && head.case === 'upper' && !announced) {
    return { run, own: 0, points: 0, announced, lonely: true };
  }
  const around = aroundPoints(text, words, run);
  const lonely = head.case === 'lower' && !announced && around <= 0;
  const points = own + around + (announced ? ANNOUNCED : 0);
  return { run, own, points, announced, lonely };
}

/** "Drake PLC", "Hudson River", "Lake Chad": a name of something else. */
function isOther(words: readonly Word[], { first, last }: Run): boolean {
  const before = words[first - 1];
  if (before?.case === 'title' && words[first]?.gap === 'space' && PLACE_KINDS.has(before.hash)) {
    return true;
  }
  const after = words[last + 1];
  if (after === undefined || after.gap !== 'space') return false;
  if (EPONYMS.has(after.hash)) return true;
  if (words[last]?.possessive) return false;
  return (
    after.case !== 'lower' && (ORGANIZATION_KINDS.has(after.hash) || PLACE_KINDS.has(after.hash))
  );
}

/** True for a name in a list beside one that is a person or looks as much like one. */
function hasCompany(
  text: string,
  words: readonly Word[],
  judged: readonly Judged[],
  i: number,
): boolean {
  const one = judged[i];
  if (one === undefined || one.own < COMPANION_MIN) return false;
  return [judged[i - 1], judged[i + 1]].some((other) => {
    if (other === undefined || other.own < COMPANION_MIN) return false;
    if (other.points < ENOUGH && Math.min(one.own, other.own) < 1) return false;
    const [left, right] = other.run.first < one.run.first ? [other, one] : [one, other];
    return isListGap(text.slice(words[left.run.last]?.end, words[right.run.first]?.start));
  });
}
