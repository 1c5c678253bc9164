import type { UnfinishedDetector } from './decision.ts';
import type { NerEntity } from './rule.ts';

/** One named entity. Offsets are half-open UTF-16 code units. */
export interface EntityHit {
  readonly entity: NerEntity;
  readonly start: number;
  readonly end: number;
  /** 0..1, the recognizer's own confidence. */
  readonly score: number;
}

/** Hits per text in the order asked, or why there are none. */
export type EntityResult =
  | { readonly status: 'done'; readonly hits: readonly (readonly EntityHit[])[] }
  | { readonly status: 'unfinished'; readonly cause: UnfinishedDetector['cause'] };

/**
 * A named-entity recognizer. `recognize` never rejects its promise and never takes longer than the
 * implementation's stated deadline: what goes wrong is an `unfinished` result.
 */
export interface EntityRecognizer {
  recognize(texts: readonly string[]): Promise<EntityResult>;
  /** Present when the recognizer can also answer at once. */
  recognizeSync?(texts: readonly string[]): EntityResult;
}
