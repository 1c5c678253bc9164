import { severer } from '../model/action.ts';
import type { UnfinishedDetector } from '../model/decision.ts';

/** A segment that a detector did not read to its end. */
export interface UnfinishedSegment
  extends Pick<UnfinishedDetector, 'detector' | 'cause' | 'action'> {
  /** Index of the segment in the request. */
  readonly segment: number;
}

/** The same for the decision: one entry per detector and cause, in the order of their first one. */
export function toSpent(unchecked: readonly UnfinishedSegment[]): readonly UnfinishedDetector[] {
  const entries = new Map<string, UnfinishedDetector & { readonly segments: number[] }>();
  for (const { detector, cause, action, segment } of unchecked) {
    const key = `${detector}:${cause}`;
    const known = entries.get(key);
    const segments = known?.segments ?? [];
    if (segments.at(-1) !== segment) segments.push(segment);
    const severest = severer(known?.action ?? 'pass', action);
    entries.set(key, { detector, cause, action: severest, segments });
  }
  return [...entries.values()];
}
