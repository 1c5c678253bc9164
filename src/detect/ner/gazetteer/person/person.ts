import type { WordEntity } from '../word-entity.ts';
import type { Word } from '../words.ts';
import { type Candidate, capitalisedCandidates, lowerCaseCandidates } from './candidates.ts';
import { isListGap } from './context.ts';
import { type Points, pointsOf } from './points.ts';

/** Points that make a person, set by hand. */
const ENOUGH = 2;
/** Points of a name beside another one in a list. */
const IN_LIST = 1;
/** Points of its own words that a name in a list needs at least. */
const IN_LIST_MIN = 0.5;
const SCORES = { announced: 0.9, sure: 0.85, likely: 0.75, enough: 0.65 } as const;

interface ScoredCandidate extends Points {
  readonly candidate: Candidate;
}

/** Finds the persons of a text among the words that are not `taken`, in order. */
export function findPersons(text: string, words: readonly Word[], taken: Uint8Array): WordEntity[] {
  const candidates = [...capitalisedCandidates(words, taken), ...lowerCaseCandidates(words, taken)];
  candidates.sort((a, b) => a.first - b.first);
  const scored = candidates.map((candidate) => ({
    candidate,
    ...pointsOf(text, words, candidate),
  }));
  return scored.flatMap((one, i) => {
    const inList = isInList(text, words, scored, i);
    const points = one.total + (inList ? IN_LIST : 0);
    if (points < ENOUGH || one.own <= 0 || (one.needsList && !inList)) return [];
    const score = scoreOf(points, one.announced);
    return [{ entity: 'PERSON', ...one.candidate, score } satisfies WordEntity];
  });
}

function scoreOf(points: number, announced: boolean): number {
  if (announced) return SCORES.announced;
  return points >= 3 ? SCORES.sure : points >= 2.5 ? SCORES.likely : SCORES.enough;
}

/** True for a name in a list beside one that is a person or looks as much like one. */
function isInList(
  text: string,
  words: readonly Word[],
  scored: readonly ScoredCandidate[],
  i: number,
): boolean {
  const one = scored[i];
  if (one === undefined || one.own < IN_LIST_MIN) return false;
  return [scored[i - 1], scored[i + 1]].some((other) => {
    if (other === undefined || other.own < IN_LIST_MIN) return false;
    if (other.total < ENOUGH && Math.min(one.own, other.own) < 1) return false;
    const isBefore = other.candidate.first < one.candidate.first;
    const [left, right] = isBefore ? [other, one] : [one, other];
    const [end, start] = [words[left.candidate.last]?.end, words[right.candidate.first]?.start];
    return isListGap(text.slice(end, start));
  });
}
