import type { Evidence } from '../../model/finding.ts';
import type { Candidate, ContextRule, Detection, Rule } from '../../model/rule.ts';
import { VALIDATORS } from '../validators/registry.ts';
import { contextEvidence } from './context-evidence.ts';
import { rawScore } from './replay.ts';
import { CEILING, combineScores, limitScore } from './score.ts';

/** What a rule says about the scores of its findings. */
export interface ScoreRule {
  readonly threshold: Rule['threshold'];
  readonly detect: Pick<Detection, 'mode' | 'validate'> & {
    readonly candidates: readonly Pick<Candidate, 'kind' | 'score' | 'shape'>[];
    readonly context: Pick<ContextRule, 'boost' | 'boostBy' | 'suppressBy'>;
  };
}

/**
 * The highest score that a finding of the rule can reach: every validator holds, a boost word stands
 * near, no suppress word does. 0..0.99, in three places; 0 for a rule without candidates.
 */
export function bestScore(rule: ScoreRule): number {
  const { mode, candidates } = rule.detect;
  // With `all`, the first candidate is the finding.
  const finders = mode === 'all' ? candidates.slice(0, 1) : candidates;
  const scores = finders.map((candidate) => bestOfCandidate(rule, candidate));
  return mode === 'signals' ? combineScores(scores) : Math.max(0, ...scores);
}

function bestOfCandidate(rule: ScoreRule, candidate: ScoreRule['detect']['candidates'][number]) {
  // The entity detector brings its own score.
  if (candidate.kind === 'ner') return CEILING;
  const evidence: Evidence[] = [{ kind: 'pattern', candidate: 0, score: candidate.score }];
  const { validate, context } = rule.detect;
  // An unknown validator is a fault of its own, so it lowers no score.
  const rates = validate.map((name) => VALIDATORS.get(name)?.passRate ?? 0);
  if (rates.length > 0) evidence.push({ kind: 'check', name: '', passRate: Math.min(...rates) });
  const [boost] = context.boost;
  const near = boost === undefined ? {} : { boost };
  const ownScore = rawScore(evidence);
  const words = contextEvidence(rule, candidate.shape, ownScore, near);
  return limitScore(rawScore(words, ownScore));
}
