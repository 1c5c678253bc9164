import type { Pattern } from './pattern.ts';

/**
 * Called for each candidate span: the pattern's index in the compiled set, the whole match, and the
 * span of the group that the pattern selects (the whole match when it selects group 0).
 * All offsets are half-open UTF-16 code units of the scanned text.
 */
export type OnCandidate = (
  pattern: number,
  start: number,
  end: number,
  groupStart: number,
  groupEnd: number,
) => void;

/** Many patterns compiled once, searched together. Immutable and shareable between requests. */
export interface Matcher {
  /**
   * Reports every leftmost, non-overlapping match of every wanted pattern, pattern by pattern in
   * ascending start order. Different patterns may overlap.
   */
  scan(text: string, wanted: (pattern: number) => boolean, on: OnCandidate): void;
}

/** Turns parsed patterns into a matcher. The index in `patterns` is what `scan` reports. */
export type CompileMatcher = (patterns: readonly Pattern[]) => Matcher;
