/** What a rule says about scores when its file says nothing. */
export const SCORE_DEFAULTS = Object.freeze({
  /** Of a candidate: a match needs context to reach the threshold. */
  score: 0.5,
  boostBy: 0.35,
  suppressBy: 0.5,
  threshold: 0.6,
  floor: 0.4,
});
