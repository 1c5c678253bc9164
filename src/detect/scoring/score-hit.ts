import type { Budget } from '../../budget/budget.ts';
import {
  STEPS_PER_FOLDED_UNIT,
  STEPS_PER_HIT,
  STEPS_PER_KNOWN_CONTEXT,
} from '../../budget/step-costs.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Candidate, ContextRule } from '../../model/rule.ts';
import type { TextView } from '../../text/view.ts';
import { shannonEntropy } from '../checks/entropy.ts';
import { isKnown } from '../checks/words-around.ts';
import type { CompiledRule } from '../compiled-rule.ts';
import type { Hit } from '../detectors/detector.ts';
import { contextEvidence } from './context-evidence.ts';
import { rawScore } from './replay.ts';
import { limitScore, roundScore } from './score.ts';

/** A hit that survived its checks. */
export interface HitScore {
  /** 0..0.99, in three places. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const EVIDENCE_KIND = { regex: 'pattern', list: 'list', ner: 'ner' } as const;

/**
 * Checks and scores one hit: validators, entropy and exceptions may drop it (undefined); what is left
 * gets the score of its evidence. Base = the larger of the candidate's own score and 1 - pass rate
 * of the strictest validator; a bare shape is capped below the threshold until a context word
 * supports it; context words add or subtract once. `budget` pays for the work; without it the work
 * is not limited.
 *
 * @throws BudgetExhausted when the budget ran out.
 */
export function scoreHit(
  compiled: CompiledRule,
  view: TextView,
  hit: Hit,
  budget?: Budget,
): HitScore | undefined {
  const { rule, validators, strictest } = compiled;
  budget?.spend(STEPS_PER_HIT + hit.end - hit.start);
  const candidate = rule.detect.candidates[hit.target.candidate];
  if (candidate === undefined) return undefined;
  const value = view.text.slice(hit.start, hit.end);
  for (const validator of validators) {
    if (validator.steps !== undefined) budget?.spend(validator.steps);
    if (!validator.check(value)) return undefined;
  }
  const evidence: Evidence[] = [baseEvidence(candidate, hit)];
  if (strictest !== undefined) {
    evidence.push({ kind: 'check', name: strictest.name, passRate: strictest.passRate });
  }
  if (rule.detect.entropy !== undefined) {
    const bits = shannonEntropy(value);
    if (bits <= rule.detect.entropy) return undefined;
    evidence.push({ kind: 'entropy', bits: roundScore(bits) });
  }
  if (compiled.allowed(view.text, hit, budget)) return undefined;
  if (view.name !== 'raw') evidence.push({ kind: 'view', view: view.name });
  budget?.spend(contextSteps(rule.detect.context, view, hit));
  const near = compiled.context(view, hit);
  const ownScore = rawScore(evidence);
  const words = contextEvidence(rule, candidate.shape, ownScore, near);
  return { score: limitScore(rawScore(words, ownScore)), evidence: [...evidence, ...words] };
}

/** The most that looking for context words costs: both sides are folded, unless they were before. */
function contextSteps({ boost, suppress, window }: ContextRule, view: TextView, hit: Hit): number {
  if (boost.length + suppress.length === 0) return 0;
  if (isKnown(view, hit, window)) return STEPS_PER_KNOWN_CONTEXT;
  return (window.before + window.after) * STEPS_PER_FOLDED_UNIT;
}

const baseEvidence = (candidate: Candidate, hit: Hit): Evidence => ({
  kind: EVIDENCE_KIND[candidate.kind],
  candidate: hit.target.candidate,
  score: hit.score ?? candidate.score,
});
