import type { Phase } from './phase.ts';
import type { Segment } from './segment.ts';

/**
 * What to do with a decision to mask when the protocol cannot carry a mask:
 * `by-rule` asks each masking rule (`onUnmaskable`), the others overrule the rules.
 */
export type Unmaskable = 'by-rule' | 'reject' | 'pass';

/** One question to the engine, free of any wire protocol. */
export interface EvaluationRequest {
  readonly phase: Phase;
  readonly segments: readonly Segment[];
  /** Absent: a mask can be carried. */
  readonly unmaskable?: Unmaskable;
}
