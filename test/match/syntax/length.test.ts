import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/match/syntax/length.ts';
import { findWithReference } from '../oracles/reference.ts';
import { treeOf } from '../support/classes.ts';
import { forPatterns } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';

describe('lengthOf()', () => {
  it.each([
    ['abc', 3, 3],
    ['a|bcd', 1, 3],
    ['(?:|ab)c', 1, 3],
    ['a?b{2,5}', 2, 6],
    ['(?:a|bc){2,3}', 2, 6],
    ['\\ba(?=bcd)(?!ef)$', 1, 1],
    ['(a)+', 1, Infinity],
    ['(?:ab){3,}c?', 6, Infinity],
    ['😀', 2, 2],
  ])('of %s is %d to %d', (source, min, max) => {
    expect(lengthOf(treeOf(source))).toEqual({ min, max });
  });

  it('bounds every match', () => {
    forPatterns(200, (pattern, random) => {
      const { min, max } = lengthOf(pattern.ast);
      for (const [start, end] of findWithReference(pattern, textFor(pattern.ast, random, 60)) ??
        []) {
        expect(end - start).toBeGreaterThanOrEqual(min);
        expect(end - start).toBeLessThanOrEqual(max);
      }
    });
  });
});
