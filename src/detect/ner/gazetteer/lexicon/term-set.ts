import { hashPhrase } from '../letters.ts';

/** Words by their hash: case and accents do not count. */
export type TermSet = ReadonlySet<number>;

/** The set of the words of a list that is written with spaces between them. */
export function termSet(...lists: readonly string[]): TermSet {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map(hashPhrase));
}
