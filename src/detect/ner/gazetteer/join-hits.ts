import type { EntityHit } from '../../../model/recognizer.ts';

/** The hits of one text with those of `added` that overlap none of them, by start. */
export function joinHits(
  own: readonly EntityHit[],
  added: readonly EntityHit[],
): readonly EntityHit[] {
  const free = added.filter(
    ({ start, end }) => !own.some((hit) => hit.start < end && start < hit.end),
  );
  return free.length === 0 ? own : [...own, ...free].sort((a, b) => a.start - b.start);
}
