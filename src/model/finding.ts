import type { Action } from './action.ts';
import type { Severity, ViewName } from './rule.ts';

/** Why a detector believes in a finding. Never holds the matched text. */
export type Evidence =
  /** The pattern or list of the rule, by its place in `detect`, and its own score. */
  | {
      readonly kind: 'pattern' | 'list' | 'ner';
      readonly candidate: number;
      readonly score: number;
    }
  /** A validator that held; `passRate` is the share of random input of that shape it accepts. */
  | { readonly kind: 'check'; readonly name: string; readonly passRate: number }
  /** Shannon entropy of the found text, in bits per character. */
  | { readonly kind: 'entropy'; readonly bits: number }
  /** A context word of the rule stood near; `by` is what it added (boost) or took (suppress). */
  | {
      readonly kind: 'boost' | 'suppress';
      readonly word: string;
      readonly by: number;
    }
  /** A bare shape without supporting context: the score was capped below the threshold. */
  | { readonly kind: 'bare'; readonly cap: number }
  /** So many different signs of one thing occur in the text; `score` is what they come to. */
  | { readonly kind: 'signals'; readonly count: number; readonly score: number }
  /** What the rule requires near a finding, by its place in `require`, stood `distance` units away. */
  | { readonly kind: 'required'; readonly requirement: number; readonly distance: number }
  /** Another rule found the same stretch, or a part of it, and stood back. */
  | { readonly kind: 'alternative'; readonly rule: string; readonly score: number }
  /** Found in a normalised view only, so the original text was obfuscated. */
  | { readonly kind: 'view'; readonly view: Exclude<ViewName, 'raw'> };

/**
 * One thing found in one segment. Offsets are half-open UTF-16 code units of the original segment
 * text. There is deliberately no field for the text itself.
 */
export interface Finding {
  readonly rule: string;
  readonly entity: string;
  readonly severity: Severity;
  /** Index of the segment in the request. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  /** 0..0.99, see `docs/writing-rules.md`. */
  readonly score: number;
  /** What this finding asks for in this phase, after its confidence was weighed. */
  readonly action: Action;
  /** True when the rule is experimental: recorded, never acted upon. */
  readonly shadow: boolean;
  /** True when the score lies in `[floor, threshold)`. */
  readonly lowConfidence: boolean;
  readonly evidence: readonly Evidence[];
}
