import type { Span } from '../../model/span.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { contains } from '../../text/span.ts';

/** Spans of a text, searched for the one nearest to another span. */
export class NearestSpans {
  readonly #spans: readonly Span[];

  /** In any order. */
  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  /**
   * Code units between a span and the nearest of those that lie inside `area`; 0 when they touch or
   * overlap, undefined when there is none. Time grows with the logarithm of the number of spans.
   */
  distanceFrom(span: Span, area: Span): number | undefined {
    const startOf = (i: number): number => this.#spans[i]?.start ?? span.start;
    const next = lowerBound(this.#spans.length, startOf, span.start);
    const near = [this.#spans[next - 1], this.#spans[next]]
      .filter((one) => one !== undefined && contains(area, one))
      .map((one) => (one === undefined ? 0 : gap(one, span)));
    return near.length === 0 ? undefined : Math.min(...near);
  }
}

const gap = (one: Span, other: Span): number =>
  Math.max(0, one.start - other.end, other.start - one.end);
