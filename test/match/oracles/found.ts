/** Start and end of the match, then of the selected group (the match itself where it has none). */
export type Found = readonly [start: number, end: number, groupStart: number, groupEnd: number];

/** The findings alone, the selected groups. */
export function findingsOf(found: readonly Found[]): [start: number, end: number][] {
  return found.map(([, , start, end]) => [start, end]);
}
