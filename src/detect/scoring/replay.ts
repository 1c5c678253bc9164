import type { Evidence } from '../../model/finding.ts';
import { combineScores, limitScore, scoreAfter } from './score.ts';

/** A piece of evidence and the score after it, which may lie outside 0..0.99 until the end. */
export interface ScoreStep {
  readonly evidence: Evidence;
  readonly score: number;
}

/** How a score comes about. */
export interface Replay {
  readonly steps: readonly ScoreStep[];
  /** The score of the finding: 0..0.99, in three places. */
  readonly score: number;
}

/**
 * Computes a score step by step from the evidence of a finding, in its order. The evidence of a rule
 * with `signals` holds that of each sign, one after the other, before the signs are combined.
 */
export function replayEvidence(all: readonly Evidence[]): Replay {
  const steps: ScoreStep[] = [];
  const signs: number[] = [];
  let score = 0;
  for (const evidence of all) {
    // A new sign begins.
    if (startsHit(evidence) && steps.length > 0) signs.push(limitScore(score));
    score =
      evidence.kind === 'signals'
        ? combineScores([...signs, limitScore(score)])
        : scoreAfter(score, evidence);
    steps.push({ evidence, score });
  }
  return { steps, score: limitScore(score) };
}

/** The score that evidence of one hit comes to, not yet limited; `from` is the one before it. */
export const rawScore = (evidence: readonly Evidence[], from = 0): number =>
  evidence.reduce(scoreAfter, from);

const startsHit = ({ kind }: Evidence): boolean =>
  kind === 'pattern' || kind === 'list' || kind === 'ner';
