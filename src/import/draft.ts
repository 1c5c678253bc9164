import type { Action } from '../model/action.ts';
import type { DetectionClass, Severity, Shape } from '../model/rule.ts';
import { SCORE_DEFAULTS } from '../policy/schema/score-defaults.ts';

/** The rule formats of other products that can be imported. */
export const FORMATS = ['gitleaks', 'presidio', 'litellm'] as const;
export type Format = (typeof FORMATS)[number];

/** A candidate as it is written in a rule file. */
export interface DraftCandidate {
  readonly regex?: string;
  readonly list?: string;
  readonly flags?: string;
  readonly group?: number;
  readonly score: number;
  readonly shape?: Shape;
}

/** An exception as it is written in a rule file. */
export interface DraftAllow {
  readonly regex?: string;
  readonly stopwords?: readonly string[];
  readonly target?: 'finding' | 'match' | 'line';
  readonly condition?: 'and';
}

/** Context words as they are written in a rule file. */
export interface DraftContext {
  readonly boost: readonly string[];
  readonly window?: { readonly before: number; readonly after: number };
}

/** A rule as it is written in a rule file; always experimental. */
export interface DraftRule {
  readonly id: string;
  readonly title: string;
  readonly class: DetectionClass;
  readonly entity: string;
  readonly status: 'experimental';
  readonly severity: Severity;
  readonly detect: {
    readonly keywords?: readonly string[];
    readonly any?: readonly DraftCandidate[];
    readonly all?: readonly DraftCandidate[];
    readonly entropy?: number;
    readonly context?: DraftContext;
  };
  readonly threshold?: number;
  readonly floor?: number;
  readonly action: Action;
  readonly allow?: readonly DraftAllow[];
  readonly message?: string;
  readonly tags?: readonly string[];
}

/**
 * A difference between the source and the pack. `skipped`: a rule that is not in the pack;
 * `dropped`: a field, or a part of one, that is not; `changed`: imported with another meaning;
 * `check`: a known weakness of the source that a person should look at.
 */
export interface Note {
  readonly kind: 'skipped' | 'dropped' | 'changed' | 'check';
  /** Id in the pack; absent if the note is about the whole file. */
  readonly rule?: string;
  /** The field of the source. */
  readonly field: string;
  readonly reason: string;
  /** Line of the source, from 1. */
  readonly line?: number;
}

/** The content of a rule pack before it is written. */
export interface Draft {
  readonly extends: readonly string[];
  readonly disable: readonly string[];
  readonly languages: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly DraftRule[];
  readonly notes: readonly Note[];
}

/**
 * The score of a match where the source knows none: a match counts there, so it lies above the
 * default threshold.
 */
export const PLAIN_SCORE = 0.7;
/** The score of a bare shape, which needs context to count: the default of candidates. */
export const BARE_SCORE = SCORE_DEFAULTS.score;
