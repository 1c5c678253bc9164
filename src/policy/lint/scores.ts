import { bestScore } from '../../detect/scoring/best-score.ts';
import type { Rule } from '../../model/rule.ts';
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
