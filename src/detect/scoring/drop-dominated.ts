import { compareSpans, contains } from '../../text/span.ts';
import type { ScoredHit } from '../scored-hit.ts';

/**
 * Drops a finding that another one of the same rule covers with at least its score (candidates of
 * one rule, or the raw and the folded view, often see the same thing). A surer finding inside a
 * vaguer one stays, and so do partial overlaps: dropping either could leave a part unmasked.
 * Sorted by start, then rule.
 */
export function dropDominated(hits: readonly ScoredHit[]): readonly ScoredHit[] {
  if (hits.length < 2) return hits;
  const sorted = [...hits].sort(
    (a, b) => a.rule.index - b.rule.index || compareSpans(a, b) || b.score - a.score,
  );
  const kept: ScoredHit[] = [];
  let widest: ScoredHit | undefined;
  for (const found of sorted) {
    if (widest?.rule !== found.rule) widest = undefined;
    if (widest !== undefined && contains(widest, found) && widest.score >= found.score) continue;
    kept.push(found);
    if (widest === undefined || found.end >= widest.end) widest = found;
  }
  return kept.sort((a, b) => a.start - b.start || a.rule.index - b.rule.index);
}
