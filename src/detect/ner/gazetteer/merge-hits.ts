import type { EntityHit } from '../../../model/recognizer.ts';

/**
 * Merges the hits of one text: those of `base`, and those of `more` that overlap none of them, by
 * start.
 */
export function mergeHits(
  base: readonly EntityHit[],
  more: readonly EntityHit[],
): readonly EntityHit[] {
  const free = more.filter(
    ({ start, end }) => !base.some((hit) => hit.start < end && start < hit.end),
  );
  return free.length === 0 ? base : [...base, ...free].sort((a, b) => a.start - b.start);
}
