/** Start and end of the match, then of the selected group (the match itself where it has none). */
export type Found = readonly [start: number, end: number, groupStart: number, groupEnd: number];

/** Longest finding of the language, in UTF-16 code units. */
const PART = 2048;

/** What is found, as it is reported: the selected group, in consecutive parts when it is long. */
export function findingsOf(found: readonly Found[]): [start: number, end: number][] {
  return found.flatMap(([, , start, end]) =>
    Array.from({ length: Math.ceil((end - start) / PART) }, (_, part): [number, number] => [
      start + part * PART,
      Math.min(start + (part + 1) * PART, end),
    ]),
  );
}
