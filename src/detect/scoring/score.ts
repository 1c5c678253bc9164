import type { Evidence } from '../../model/finding.ts';

/** The highest score there is: nothing is ever certain. */
export const CEILING = 0.99;

/** How far below its threshold a bare shape without context stays. */
const BARE_MARGIN = 0.05;

/** A score in three places, so that equal input gives equal output everywhere. */
export function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** A score as it is reported: 0..0.99, in three places. */
export function limitScore(score: number): number {
  return roundScore(Math.min(CEILING, Math.max(0, score)));
}

/** The most that a bare shape without a context word can score. */
export function bareCap(threshold: number): number {
  return roundScore(threshold - BARE_MARGIN);
}

/** Combines independent scores by noisy-or, 1 - prod(1 - s): at most 0.99, in three places. */
export function combineScores(scores: readonly number[]): number {
  const doubt = scores.reduce((product, score) => product * (1 - Math.min(1, score)), 1);
  return roundScore(Math.min(CEILING, 1 - doubt));
}

/**
 * The score of one hit after one more piece of evidence, not yet limited. A pattern, a list or an
 * entity starts with its own score; a validator lifts it to 1 - pass rate; a bare shape is capped;
 * context words add and subtract. Other evidence changes nothing.
 */
export function scoreAfter(score: number, evidence: Evidence): number {
  switch (evidence.kind) {
    case 'pattern':
    case 'list':
    case 'ner':
      return evidence.score;
    case 'check':
      return Math.max(score, 1 - evidence.passRate);
    case 'bare':
      return Math.min(score, evidence.cap);
    case 'boost':
      return score + evidence.by;
    case 'suppress':
      return score - evidence.by;
    case 'signals':
    case 'alternative':
    case 'required':
    case 'entropy':
    case 'view':
      return score;
  }
}
