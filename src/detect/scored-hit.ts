import type { Evidence } from '../model/finding.ts';
import type { CompiledRule } from './compiled-rule.ts';

/** A hit of one rule in one text, checked and scored. Offsets are UTF-16 code units of the original text. */
export interface ScoredHit {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
