import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import {
  compareSpans,
  contains,
  mergeOverlapping,
  overlaps,
  spanLength,
} from '../../src/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });
const anySpan = fc
  .tuple(fc.nat(30), fc.nat(8))
  .map(([start, length]) => span(start, start + length));
const unitsOf = (spans: readonly Span[]): number[] =>
  [
    ...new Set(spans.flatMap((s) => Array.from({ length: spanLength(s) }, (_, i) => s.start + i))),
  ].sort((a, b) => a - b);

describe('overlaps()', () => {
  it.each([
    [span(0, 3), span(2, 5), true],
    [span(0, 3), span(3, 5), false],
    [span(0, 9), span(4, 5), true],
    [span(0, 9), span(4, 4), false],
  ])('of %o and %o is %s, both ways round', (a, b, expected) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
  });
});

describe('contains()', () => {
  it.each([
    [span(0, 5), span(0, 5), true],
    [span(0, 5), span(1, 4), true],
    [span(0, 5), span(1, 6), false],
    [span(1, 5), span(0, 4), false],
  ])('%o contains %o: %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });
});

describe('compareSpans()', () => {
  it('sorts by start and puts the longer span first', () => {
    const sorted = [span(2, 3), span(0, 1), span(2, 9)].sort(compareSpans);
    expect(sorted).toEqual([span(0, 1), span(2, 9), span(2, 3)]);
  });
});

describe('mergeOverlapping()', () => {
  it('joins what overlaps and leaves apart what touches', () => {
    const spans = [span(8, 9), span(0, 3), span(2, 5), span(5, 6), span(3, 4), span(7, 7)];
    expect(mergeOverlapping(spans)).toEqual([span(0, 5), span(5, 6), span(8, 9)]);
  });

  it('covers the same units with sorted spans that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(anySpan), (spans) => {
        const merged = mergeOverlapping(spans);
        expect(unitsOf(merged)).toEqual(unitsOf(spans));
        expect(merged.every((s, i) => s.start >= (merged[i - 1]?.end ?? 0))).toBe(true);
        expect(mergeOverlapping(merged)).toEqual(merged);
      }),
    );
  });

  it('does not depend on the order of the spans', () => {
    fc.assert(
      fc.property(fc.array(anySpan), (spans) => {
        expect(mergeOverlapping(spans.toReversed())).toEqual(mergeOverlapping(spans));
      }),
    );
  });
});
