import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Windows } from '../../src/match/windows.ts';
import { readSpans, type Span, writeSpans } from './support/written-spans.ts';

function collect([first = [0, 0], ...others]: readonly Span[]): Span[] {
  const windows = new Windows(...first);
  for (const window of others) windows.add(...window);
  const found: Span[] = [];
  windows.each((from, to) => found.push([from, to]));
  const backward: Span[] = [];
  windows.eachBackward((from, to) => backward.push([from, to]));
  expect(backward.reverse()).toEqual(found);
  return found;
}

/** What overlaps or touches as one, by way of every single place. */
function naiveUnion(windows: readonly Span[]): Span[] {
  const union: Span[] = [];
  const covers = (at: number): boolean => windows.some(([from, to]) => from <= at && at < to);
  for (let at = 0; at < 60; at += 1) {
    const last = union.at(-1);
    if (!covers(at)) continue;
    if (last?.[1] === at) union[union.length - 1] = [last[0], at + 1];
    else union.push([at, at + 1]);
  }
  return union;
}

const window = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]): Span => [from, from + length]);
const windowsIn = fc.array(window, { minLength: 1, maxLength: 12 });

describe('Windows', () => {
  it.each([
    ['one', '3-5', '3-5'],
    ['apart', '1-2 4-5', '1-2 4-5'],
    ['touching', '1-2 2-5', '1-5'],
    ['inside of the last', '1-9 2-5', '1-9'],
    ['around the last', '4-5 1-9', '1-9'],
    ['equal', '4-5 4-5', '4-5'],
    ['reaching back over several', '1-2 4-5 7-8 3-9', '1-2 3-9'],
    ['touching an earlier one', '1-3 5-6 3-6', '1-6'],
    ['before the last', '1-2 8-9 4-5', '1-2 4-9'],
    ['before all', '4-5 7-8 0-1', '0-8'],
  ])('keeps windows that are %s', (_, added, kept) => {
    expect(writeSpans(collect(readSpans(added)))).toBe(kept);
  });

  it('are the union of what is added in ascending order of beginnings or of ends', () => {
    fc.assert(
      fc.property(windowsIn, (windows) => {
        const union = naiveUnion(windows);
        expect(collect([...windows].sort((a, b) => a[0] - b[0] || a[1] - b[1]))).toEqual(union);
        expect(collect([...windows].sort((a, b) => a[1] - b[1] || b[0] - a[0]))).toEqual(union);
      }),
    );
  });

  it('hold all that is added in any order, ascending, apart, and begin and end with something', () => {
    fc.assert(
      fc.property(windowsIn, (windows) => {
        const kept = collect(windows);
        for (const [from, to] of windows) {
          expect(kept.some(([start, end]) => start <= from && to <= end)).toBe(true);
        }
        kept.forEach(([from, to], i) => {
          expect(from).toBeGreaterThan(kept[i - 1]?.[1] ?? -1);
          expect(windows.some(([start]) => start === from)).toBe(true);
          expect(windows.some(([, end]) => end === to)).toBe(true);
        });
      }),
    );
  });
});
