/** Start and end of the match, then of the selected group (the match itself where it has none). */
export type Found = readonly [start: number, end: number, groupStart: number, groupEnd: number];

/** Longest finding of the language, in UTF-16 code units. */
const PART = 2048;

/** What is found, as it is reported: the selected group, in consecutive parts when it is long. */
export function inParts(found: readonly Found[]): Found[] {
  return found.flatMap((whole): Found[] => {
    const [, , from, to] = whole;
    if (to - from <= PART) return [whole];
    const starts = Array.from({ length: Math.ceil((to - from) / PART) }, (_, i) => from + i * PART);
    return starts.map((start) => {
      const end = Math.min(start + PART, to);
      return [start, end, start, end];
    });
  });
}

/** The findings alone, as they are reported. */
export function findingsOf(found: readonly Found[]): [start: number, end: number][] {
  return inParts(found).map(([, , start, end]) => [start, end]);
}
