import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../src/model/nearest.ts';

describe('editDistance()', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['threshold', 'treshold', 1],
    ['regex', 'regxe', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['shape', 'shapes', 1],
  ])('%j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, and 0 for equal words only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest()', () => {
  const known = ['threshold', 'title', 'tags', 'id', 'onUnmaskable'];
  it.each([
    ['treshold', 'threshold'],
    ['Titel', 'title'],
    ['ID', 'id'],
    ['tagz', 'tags'],
    ['onunmaskable', 'onUnmaskable'],
    ['priority', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%j means %j', (name, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });

  it('takes the nearest, not the first', () => {
    expect(nearest('abcdef', ['abcdxx', 'abcdex'])).toBe('abcdex');
  });
});

it('didYouMean() asks, or says nothing', () => {
  expect(didYouMean('tagz', ['tags'])).toBe('did you mean "tags"?');
  expect(didYouMean('tagz', [])).toBeUndefined();
});
