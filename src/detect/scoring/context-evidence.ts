import type { Evidence } from '../../model/finding.ts';
import type { ContextRule, Rule, Shape } from '../../model/rule.ts';
import type { NearbyWords } from '../checks/context-words.ts';
import { bareCap } from './score.ts';

/** What context does to the scores of a rule. */
export interface ContextEffect {
  readonly threshold: Rule['threshold'];
  readonly detect: { readonly context: Pick<ContextRule, 'boostBy' | 'suppressBy'> };
}

/**
 * What the words near a hit say about it: a bare shape is capped below the threshold until a context
 * word supports it; a boost and a suppress word count once each. `score` is the one before them.
 */
export function contextEvidence(
  { threshold, detect }: ContextEffect,
  shape: Shape,
  score: number,
  near: NearbyWords,
): readonly Evidence[] {
  const { boostBy, suppressBy } = detect.context;
  const cap = bareCap(threshold);
  const isCapped = shape === 'bare' && near.boost === undefined && score > cap;
  const evidence: Evidence[] = [];
  if (isCapped) evidence.push({ kind: 'bare', cap });
  if (near.boost !== undefined) evidence.push({ kind: 'boost', word: near.boost, by: boostBy });
  if (near.suppress !== undefined) {
    evidence.push({ kind: 'suppress', word: near.suppress, by: suppressBy });
  }
  return evidence;
}
