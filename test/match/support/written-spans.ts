/** Start and end of something. */
export type Span = readonly [start: number, end: number];

/** Spans as `1-2 4-5`. */
export const writeSpans = (spans: readonly (readonly number[])[]): string =>
  spans.map(([start, end]) => `${start}-${end}`).join(' ');

/** What `writeSpans` has written. */
export const readSpans = (written: string): Span[] =>
  [...written.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => [Number(start), Number(end)]);
