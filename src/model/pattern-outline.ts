/**
 * What decides where a pattern may match. With it a matcher can be made of many patterns before any of
 * them is read; see `match/pattern.ts`.
 */
export interface PatternOutline {
  /**
   * Literals of which at least one stands in every match, ASCII-lower-cased, and how far before it a
   * match can begin, in UTF-16 code units (`Infinity` when unbounded).
   */
  readonly requiredLiterals: readonly { readonly text: string; readonly before: number }[];
  /** The sets of code units that its tree speaks of, as inclusive ranges. */
  readonly sets: readonly (readonly (readonly [from: number, to: number])[])[];
  /** Of its longest match, in UTF-16 code units; `Infinity` when unbounded. */
  readonly longest: number;
}
