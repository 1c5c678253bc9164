import { compareSpans, contains } from '../../text/span.ts';
import type { ScoredHit } from '../scored-hit.ts';

/**
 * Drops a hit that another one of the same rule covers with at least its score (candidates of
 * one rule, or the raw and the folded view, often see the same thing). A surer hit inside a
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
  for (const hit of sorted) {
    if (widest?.rule !== hit.rule) widest = undefined;
    if (widest !== undefined && contains(widest, hit) && widest.score >= hit.score) continue;
    kept.push(hit);
    if (widest === undefined || hit.end >= widest.end) widest = hit;
  }
  return kept.sort((a, b) => a.start - b.start || a.rule.index - b.rule.index);
}
