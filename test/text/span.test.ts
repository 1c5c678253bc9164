import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { compareSpans, contains, separateSpans } from '../../src/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

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

describe('separateSpans()', () => {
  it.each([
    ['nothing of nothing', [], []],
    ['spans that touch', [span(3, 5), span(0, 3)], [span(0, 3), span(3, 5)]],
    ['the longest of what starts together', [span(0, 2), span(0, 4)], [span(0, 4)]],
    [
      'the first of a chain, and what begins behind it',
      [span(0, 3), span(2, 6), span(5, 7)],
      [span(0, 3), span(5, 7)],
    ],
  ])('keeps %s', (_, spans, kept) => {
    expect(separateSpans(spans)).toEqual(kept);
  });
});
