/** The highest score there is: nothing is ever certain. */
export const CEILING = 0.99;

/** How far below its threshold a bare shape without context stays. */
const BARE_MARGIN = 0.05;

/** A score in three places, so that equal input gives equal output everywhere. */
export function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** The most that a bare shape without a context word can score. */
export function bareCap(threshold: number): number {
  return roundScore(threshold - BARE_MARGIN);
}

/** What independent signs come to together: one minus the product of their doubts, at most 0.99. */
export function joinScores(scores: readonly number[]): number {
  const doubt = scores.reduce((product, score) => product * (1 - Math.min(1, score)), 1);
  return roundScore(Math.min(CEILING, 1 - doubt));
}
