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
