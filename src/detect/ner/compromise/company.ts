import { isPersonLike } from './confirm.ts';
import type { Run } from './runs.ts';
import { NER_SCORES } from './scores.ts';

/** A run with its score; without one it is not confirmed. */
export interface JudgedRun {
  readonly run: Run;
  readonly score: number | undefined;
}

/** Between the names of a list: "Ada, Ben and Carl", "Ada & Ben". */
const LIST_GAP = /^(?:,? (?:and|&|or) |, ?)$/;
/** Shorter words, as initials and "de", are not looked for again. In UTF-16 code units. */
const SHORTEST_REPEAT = 3;

/**
 * Confirms persons by the company they keep in one block: words of a surer name that return alone
 * ("Ada Byron ... Byron"), and names in a list beside a confirmed one.
 */
export function confirmByCompany(text: string, runs: readonly JudgedRun[]): JudgedRun[] {
  const known = knownWords(runs);
  const judged = runs.map(({ run, score }) => ({ run, score: score ?? scoreOfRepeat(run, known) }));
  // Forwards, then backwards, so that one sure name carries the whole list.
  for (let i = 1; i < judged.length; i++) carry(text, judged, i - 1, i);
  for (let i = judged.length - 1; i > 0; i--) carry(text, judged, i, i - 1);
  return judged;
}

function knownWords(runs: readonly JudgedRun[]): ReadonlySet<string> {
  const sure = runs.filter(
    ({ run, score = 0 }) => run.entity === 'PERSON' && score >= NER_SCORES.guessedFullName,
  );
  const words = sure.flatMap(({ run }) => run.terms.map((term) => term.text));
  return new Set(words.filter((word) => word.length >= SHORTEST_REPEAT));
}

function scoreOfRepeat(run: Run, known: ReadonlySet<string>): number | undefined {
  const isRepeat = isPersonLike(run) && run.terms.every((term) => known.has(term.text));
  return isRepeat ? NER_SCORES.repeated : undefined;
}

function carry(text: string, judged: JudgedRun[], from: number, to: number): void {
  const [sure, open] = [judged[from], judged[to]];
  if (sure?.score === undefined || sure.run.entity !== 'PERSON') return;
  if (open === undefined || open.score !== undefined || !isPersonLike(open.run)) return;
  const [left, right] = from < to ? [sure.run, open.run] : [open.run, sure.run];
  if (!LIST_GAP.test(text.slice(left.end, right.start))) return;
  judged[to] = { run: open.run, score: NER_SCORES.companion };
}
