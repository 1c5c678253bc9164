/** A half-open span of UTF-16 code units, with the entity that it is labelled or found as. */
export interface Span {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

/** True if both spans have a code unit in common. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if both spans start and end at the same places. */
export const coincides = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Removes spans that coincide with an earlier one, whatever their entities. */
export function uniqueSpans(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => spans.findIndex((one) => coincides(one, span)) === index);
}

/** Returns the code units that at least one of the spans covers. */
export function coveredUnits(spans: readonly Span[]): Set<number> {
  const units = new Set<number>();
  for (const { start, end } of spans) {
    for (let unit = start; unit < end; unit += 1) units.add(unit);
  }
  return units;
}
