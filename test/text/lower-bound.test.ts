import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound } from '../../src/text/lower-bound.ts';

describe('lowerBound()', () => {
  it('counts the values below the limit, however many and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (values, limit) => {
        const ascending = [...values].sort((a, b) => a - b);
        const count = lowerBound(ascending.length, (i) => ascending[i] ?? 0, limit);
        expect(count).toBe(ascending.filter((value) => value < limit).length);
      }),
    );
  });
});
