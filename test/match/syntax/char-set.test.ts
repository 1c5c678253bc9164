import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CharSet,
  charSet,
  contains,
  foldCase,
  negate,
  overlaps,
  sizeOf,
  union,
  unitsOf,
} from '../../../src/match/syntax/char-set.ts';

const ranges = fc.array(
  fc
    .tuple(fc.integer({ min: 0x30, max: 0x90 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, length]) => [from, from + length] as const),
  { maxLength: 6 },
);
const sets = ranges.map(charSet);

const isNormal = (set: CharSet): boolean =>
  set.every(([from, to], i) => from <= to && from > (set[i - 1]?.[1] ?? -2) + 1);

describe('charSet()', () => {
  it('sorts ranges and joins those that overlap or touch', () => {
    const scattered = [
      [5, 6],
      [1, 2],
      [3, 3],
      [9, 12],
      [10, 11],
    ] as const;
    expect(charSet(scattered)).toEqual([
      [1, 3],
      [5, 6],
      [9, 12],
    ]);
  });

  it('keeps exactly the units of its ranges', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 0x2e, max: 0xa0 }), (ranges, unit) => {
        const set = charSet(ranges);
        expect(isNormal(set)).toBe(true);
        expect(contains(set, unit)).toBe(ranges.some(([a, b]) => a <= unit && unit <= b));
      }),
    );
  });
});

describe('the algebra of sets', () => {
  it('negates twice to the same set', () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(negate(negate(set))).toEqual(set);
        expect(sizeOf(set) + sizeOf(negate(set))).toBe(0x10000);
        expect(isNormal(negate(set))).toBe(true);
      }),
    );
  });

  it('sees an overlap exactly when a unit is in both', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(overlaps(a, b)).toBe(unitsOf(a).some((unit) => contains(b, unit)));
      }),
    );
  });

  it('unites, counts and lists units', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const units = unitsOf(union(a, b));
        expect(units).toEqual([...new Set([...unitsOf(a), ...unitsOf(b)])].sort((x, y) => x - y));
        expect(sizeOf(union(a, b))).toBe(units.length);
      }),
    );
  });

  it('folds the case of ASCII letters and nothing else', () => {
    const other = (unit: number): number =>
      /[A-Za-z]/.test(String.fromCharCode(unit)) ? unit ^ 0x20 : unit;
    fc.assert(
      fc.property(sets, (set) => {
        const units = unitsOf(set);
        const expected = new Set([...units, ...units.map(other)]);
        expect(new Set(unitsOf(foldCase(set)))).toEqual(expected);
      }),
    );
  });
});
