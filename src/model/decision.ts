import type { Action } from './action.ts';
import type { Finding } from './finding.ts';
import type { Phase } from './request.ts';
import type { RejectAnswer } from './rule.ts';

/** A detector that could not finish, and what its rules asked for then. */
export interface UnfinishedDetector {
  /**
   * Which detector: `patterns` (patterns and lists), `entities`, or `request` when the whole
   * evaluation was given up.
   */
  readonly detector: 'patterns' | 'entities' | 'request';
  /**
   * `work` and `findings` depend on the request alone: asked again, it comes to the same.
   * `unavailable`: the service behind the detector does not answer.
   */
  readonly cause: 'time' | 'size' | 'busy' | 'failed' | 'unavailable' | 'work' | 'findings';
  /** The most severe `onBudget` of the rules concerned. */
  readonly action: Action;
  /**
   * Indexes of the segments that were not checked to their end, also those after the one in which
   * the budget ran out; absent: all.
   */
  readonly segments?: readonly number[];
}

/** The policy that evaluated: name and version (pack versions, or a digest set by the shell). */
export interface PolicyRef {
  readonly name: string;
  readonly version: string;
}

/** The outcome of one evaluation. Holds no text, so it may go to logs, metrics and audit. */
export interface Decision {
  readonly action: Action;
  readonly phase: Phase;
  readonly policy: PolicyRef;
  /** Everything found at or above a rule's floor, in order of segment, start, rule. */
  readonly findings: readonly Finding[];
  /** The rule that decided; absent when nothing asked for more than pass. */
  readonly rule?: string;
  /** Present exactly when `action` is `reject`. */
  readonly reject?: RejectAnswer;
  /** The deciding rule's own wire reason for a mask, when it has one. */
  readonly maskReason?: string;
  /** Why a mask became something else: the protocol could not carry it. */
  readonly unmaskable?: 'rejected' | 'passed';
  readonly unfinished: readonly UnfinishedDetector[];
}

/** A decision with the texts to send on: as many as segments came in, same order. */
export interface Evaluation {
  readonly decision: Decision;
  /** Rewritten texts when the action is mask, else the originals. */
  readonly texts: readonly string[];
}
