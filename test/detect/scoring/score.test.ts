import { describe, expect, it } from 'vitest';
import {
  bareCap,
  combineScores,
  limitScore,
  roundScore,
} from '../../../src/detect/scoring/score.ts';

describe('limitScore()', () => {
  it.each([
    [1.05, 0.99],
    [1, 0.99],
    [-0.2, 0],
    [0.12345, 0.123],
  ])('makes %d %d', (score, limited) => {
    expect(limitScore(score)).toBe(limited);
  });
});

describe('roundScore()', () => {
  it('keeps three places', () => {
    expect(roundScore(0.1 + 0.2)).toBe(0.3);
  });
});

describe('bareCap()', () => {
  it('lies below the threshold', () => {
    expect(bareCap(0.6)).toBe(0.55);
  });
});

describe('combineScores()', () => {
  it.each<[readonly number[], number]>([
    [[], 0],
    [[0.5], 0.5],
    [[0.5, 0.4], 0.7],
    [[0.9, 0.9, 0.9], 0.99],
    [[1.2, 0.1], 0.99],
  ])('combines %j to %d', (scores, combined) => {
    expect(combineScores(scores)).toBe(combined);
  });
});
