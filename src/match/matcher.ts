import type { Budget } from '../budget/budget.ts';
import type { Pattern } from './pattern.ts';

/**
 * Called for each candidate span: the pattern's index in the compiled set, the whole match, and the
 * span of the group that the pattern selects (the whole match when it selects group 0).
 * All offsets are half-open UTF-16 code units of the scanned text. Matches are of any length.
 */
export type OnCandidate = (
  pattern: number,
  start: number,
  end: number,
  groupStart: number,
  groupEnd: number,
) => void;

/** How a text is searched. */
export interface ScanOptions {
  /** Pays for the search; without it the search is not limited. */
  readonly budget?: Budget | undefined;
  /** The code unit that each code unit of the text is read as; without it they stand as they are. */
  readonly fold?: Readonly<Uint16Array> | undefined;
}

/** What a matcher is made of. Machines, states and bytes grow as texts need more of them. */
export interface MatcherStats {
  readonly patterns: number;
  /** Literals that patterns are looked for by. */
  readonly literals: number;
  /** Machines made so far: a pattern has its own once it was searched for. */
  readonly machines: number;
  /** States that these machines have now. */
  readonly states: number;
  /** Bytes of their tables and of the alphabet; the patterns themselves are not counted. */
  readonly bytes: number;
}

/** Many patterns compiled once, searched together. Immutable and shareable between requests. */
export interface Matcher {
  /** What there is of it now. */
  readonly stats: MatcherStats;
  /**
   * Reports every leftmost, non-overlapping match of every wanted pattern, pattern by pattern in
   * ascending start order. Different patterns may overlap.
   * @throws BudgetExhausted when the budget ran out; what was reported before stands.
   */
  scan(
    text: string,
    wanted: (pattern: number) => boolean,
    on: OnCandidate,
    options?: ScanOptions,
  ): void;
}

/** Turns parsed patterns into a matcher. The index in `patterns` is what `scan` reports. */
export type CompileMatcher = (patterns: readonly Pattern[]) => Matcher;
