import type { Span } from '../model/span.ts';

/** True when no code unit of `inner` lies outside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sorts by start; of spans that start together the longer one comes first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The spans in order without those that overlap an earlier one: the longest of what starts first stays. */
export function separateSpans<T extends Span>(spans: readonly T[]): T[] {
  let end = 0;
  return [...spans].sort(compareSpans).filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
