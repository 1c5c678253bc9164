import { hashPhrase } from '../letters.ts';

/** A list of words as their hashes, which ignore case and accents. */
export type WordSet = ReadonlySet<number>;

/** Creates a set of the words of lists that are written with spaces between the words. */
export function wordSet(...lists: readonly string[]): WordSet {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map(hashPhrase));
}
