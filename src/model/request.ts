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

/** Which way a text travels: `request` is a prompt to a model, `response` is its answer. */
export type Phase = 'request' | 'response';

/** Both phases, in the order in which a conversation meets them. */
export const PHASES: readonly Phase[] = ['request', 'response'];

/** Who speaks a segment. Adapters map the spellings of their protocol onto these four. */
export type Role = 'system' | 'user' | 'assistant' | 'tool';

/** All roles. */
export const ROLES: readonly Role[] = ['system', 'user', 'assistant', 'tool'];

/** One text to be evaluated, with who speaks it. Offsets into `text` count UTF-16 code units. */
export interface Segment {
  readonly text: string;
  readonly role: Role;
}
