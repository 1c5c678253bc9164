import { describe, expect, it } from 'vitest';
import { bestScore, type ScoreRule } from '../../../src/detect/scoring/best-score.ts';
import type { Candidate } from '../../../src/model/rule.ts';

type Scored = Pick<Candidate, 'kind' | 'score' | 'shape'>;

const own = (score: number, over: Partial<Scored> = {}): Scored => ({
  kind: 'regex',
  score,
  shape: 'distinctive',
  ...over,
});

const best = (candidates: readonly Scored[], over: Partial<ScoreRule['detect']> = {}): number =>
  bestScore({
    threshold: 0.6,
    detect: {
      mode: 'any',
      candidates,
      validate: [],
      context: { boost: [], boostBy: 0.35, suppressBy: 0.5 },
      ...over,
    },
  });

const context = { boost: ['card'], boostBy: 0.35, suppressBy: 0.5 };
const bare = own(0.6, { shape: 'bare' });

describe('bestScore()', () => {
  it.each<[string, number, number]>([
    ['the highest of any candidate', best([own(0.5), own(0.7)]), 0.7],
    ['the first candidate of all', best([own(0.5), own(0.7)], { mode: 'all' }), 0.5],
    ['signs combined', best([own(0.5), own(0.4)], { mode: 'signals' }), 0.7],
    ['a boost word near', best([own(0.5)], { context }), 0.85],
    ['the strictest validator', best([own(0.5)], { validate: ['luhn', 'iban-mod97'] }), 0.99],
    [
      'an unknown validator, which has a fault of its own',
      best([own(0.5)], { validate: ['?'] }),
      0.99,
    ],
    ['a capped bare shape', best([bare]), 0.55],
    ['a bare shape with its word', best([bare], { context }), 0.95],
    ['an entity, whose recognizer has its own score', best([own(0.5, { kind: 'ner' })]), 0.99],
    ['no candidates', best([]), 0],
  ])('takes %s', (_, score, expected) => {
    expect(score).toBe(expected);
  });
});
