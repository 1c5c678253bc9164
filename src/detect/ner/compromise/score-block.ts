import type { Candidate } from './candidates.ts';
import { isPersonLike, scoreCandidate } from './score-candidate.ts';
import { NER_SCORES } from './scores.ts';

/** A candidate with its score; without a score it is no finding. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number | undefined;
}

/** Between the names of a list: "Ada, Ben and Carl", "Ada & Ben". */
const LIST_GAP = /^(?:,? (?:and|&|or) |, ?)$/;
/** Shorter words, such as initials and "de", are not searched again. In UTF-16 code units. */
const SHORTEST_REPEAT = 3;

/**
 * Scores the candidates of one block: first each by its own evidence, then persons without any by
 * the other names of the block. Words of a surer name that return alone are persons ("Ada Byron ...
 * Byron"), and so are names in a list beside a person.
 */
export function scoreBlock(text: string, candidates: readonly Candidate[]): ScoredCandidate[] {
  const own = candidates.map((candidate) => ({
    candidate,
    score: scoreCandidate(text, candidate),
  }));
  const known = wordsOfSureNames(own);
  const scored = own.map(({ candidate, score }) => ({
    candidate,
    score: score ?? scoreRepeat(candidate, known),
  }));
  // Forwards, then backwards, so that one sure name carries the whole list.
  for (let i = 1; i < scored.length; i++) scoreListNeighbour(text, scored, i - 1, i);
  for (let i = scored.length - 1; i > 0; i--) scoreListNeighbour(text, scored, i, i - 1);
  return scored;
}

function wordsOfSureNames(scored: readonly ScoredCandidate[]): ReadonlySet<string> {
  const sure = scored.filter(
    ({ candidate, score = 0 }) =>
      candidate.entity === 'PERSON' && score >= NER_SCORES.guessedFullName,
  );
  const words = sure.flatMap(({ candidate }) => candidate.terms.map((term) => term.text));
  return new Set(words.filter((word) => word.length >= SHORTEST_REPEAT));
}

function scoreRepeat(candidate: Candidate, known: ReadonlySet<string>): number | undefined {
  const isRepeat = isPersonLike(candidate) && candidate.terms.every((term) => known.has(term.text));
  return isRepeat ? NER_SCORES.repeated : undefined;
}

/** Scores the candidate at index `to` if the one at `from`, next to it in a list, is a person. */
function scoreListNeighbour(
  text: string,
  scored: ScoredCandidate[],
  from: number,
  to: number,
): void {
  const [sure, open] = [scored[from], scored[to]];
  if (sure?.score === undefined || sure.candidate.entity !== 'PERSON') return;
  if (open === undefined || open.score !== undefined || !isPersonLike(open.candidate)) return;
  const { candidate } = open;
  const [left, right] = from < to ? [sure.candidate, candidate] : [candidate, sure.candidate];
  if (!LIST_GAP.test(text.slice(left.end, right.start))) return;
  scored[to] = { candidate, score: NER_SCORES.companion };
}
