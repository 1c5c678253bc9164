import { bareCap, CEILING, joinScores, roundScore } from '../../detect/scoring/score.ts';
import { VALIDATORS } from '../../detect/validators/registry.ts';
import type { Candidate, Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';

/** A floor that is not below the threshold, or a threshold that no finding can reach. */
export function impossibleScores(rule: Rule): Fault[] {
  const { floor, threshold } = rule;
  if (floor >= threshold) {
    return [
      {
        code: 'GW_PACK_SCORE',
        message: `Cannot use floor ${floor}: it is not below the threshold ${threshold}`,
        hint: 'findings between floor and threshold are the ones with low confidence',
        path: ['floor'],
      },
    ];
  }
  const best = bestScore(rule);
  if (best >= threshold) return [];
  return [
    {
      code: 'GW_PACK_SCORE',
      message: `Cannot reach the threshold ${threshold}: the best possible score is ${best}`,
      hint: isCapped(rule)
        ? 'a bare shape needs context.boost words'
        : 'raise score, add a validator or context.boost words, or lower the threshold',
      path: ['threshold'],
    },
  ];
}

/** True when nothing lifts the cap of bare shapes, which lies below the threshold. */
function isCapped({ detect }: Rule): boolean {
  const isBare = detect.candidates.some(({ shape }) => shape === 'bare');
  return isBare && detect.context.boost.length === 0;
}

/** The highest score that any candidate can get, with every validator and a boost word. */
function bestScore({ detect, threshold }: Rule): number {
  const { boost, boostBy } = detect.context;
  const rates = detect.validate.map((name) => VALIDATORS.get(name)?.passRate ?? 0);
  const checked = rates.length === 0 ? 0 : 1 - Math.min(...rates);
  const scored = (candidate: Candidate): number => {
    // The entity detector brings its own score.
    if (candidate.kind === 'ner') return CEILING;
    const base = Math.max(candidate.score, checked);
    if (boost.length > 0) return base + boostBy;
    return candidate.shape === 'bare' ? Math.min(base, bareCap(threshold)) : base;
  };
  if (detect.mode === 'signals') return joinScores(detect.candidates.map(scored));
  // With `all`, the first candidate is the finding.
  const finders = detect.mode === 'all' ? detect.candidates.slice(0, 1) : detect.candidates;
  return Math.min(CEILING, roundScore(Math.max(...finders.map(scored))));
}
