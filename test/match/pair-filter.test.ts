import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairFilter, pairsOf } from '../../src/match/pair-filter.ts';

describe('createPairFilter()', () => {
  it('never denies a text that occurs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = text.length === 0 ? 0 : from % text.length;
        const part = text.slice(start, start + (length % 12));
        expect(createPairFilter(text)(pairsOf(part))).toBe(true);
      }),
    );
  });

  it.each([
    ['abc', 'ab', true],
    ['abc', 'ac', false],
    ['abc', 'cb', false],
    ['', 'ab', false],
    ['', 'a', true],
    ['x', 'xy', false],
  ])('of %j says that %j may occur: %s', (text, literal, expected) => {
    expect(createPairFilter(text)(pairsOf(literal))).toBe(expected);
  });
});
