import type { Budget } from '../../budget/budget.ts';
import type { Subject } from '../automata/subject.ts';
import type { CandidateKind } from '../prefilter/prefilter.ts';
import type { Windows } from '../windows.ts';
import type { ForwardPass } from './forward-pass.ts';
import type { Match, PatternSearch } from './pattern-search.ts';

/** Most bytes of the DFAs of all searches of a matcher; what is beyond is made again. */
const MAX_BYTES = 64 << 20;

/** What is needed to search for one pattern. */
export interface Search {
  /** Narrows the windows of a pattern that is looked for by its literals. */
  readonly narrow?: ForwardPass | undefined;
  readonly exact: PatternSearch;
  /** What the windows of the pattern tell. */
  readonly kind: CandidateKind;
}

/**
 * The searches of the patterns of a matcher. They are made when a pattern first has a candidate, as
 * most never have one, and all forgotten when hostile texts have let them grow too large together.
 */
export class SearchCache {
  readonly #make: (pattern: number) => Search;
  readonly #maxBytes: number;
  readonly #made = new Map<number, Search>();
  #bytes = 0;

  constructor(make: (pattern: number) => Search, maxBytes = MAX_BYTES) {
    this.#make = make;
    this.#maxBytes = maxBytes;
  }

  /** Bytes of the DFAs of all searches. */
  get bytes(): number {
    return this.#bytes;
  }

  get machines(): number {
    return this.#sum(({ narrow }) => (narrow === undefined ? 1 : 2));
  }

  get states(): number {
    return this.#sum(({ narrow, exact }) => exact.states + (narrow?.states ?? 0));
  }

  /**
   * Adds the matches of a pattern in its windows to `found`, leftmost first.
   * @throws BudgetExhausted; what was found before stands.
   */
  search(
    pattern: number,
    subject: Subject,
    windows: Windows,
    found: Match[],
    budget: Budget | undefined,
  ): void {
    const known = this.#made.get(pattern);
    const search = known ?? this.#make(pattern);
    this.#made.set(pattern, search);
    const before = known === undefined ? 0 : bytesOf(known);
    try {
      searchIn(search, subject, windows, found, budget);
    } finally {
      search.narrow?.release();
      search.exact.release();
      this.#bytes += bytesOf(search) - before;
      if (this.#bytes > this.#maxBytes) this.#forget();
    }
  }

  #forget(): void {
    this.#made.clear();
    this.#bytes = 0;
  }

  #sum(of: (search: Search) => number): number {
    let sum = 0;
    for (const search of this.#made.values()) sum += of(search);
    return sum;
  }
}

const bytesOf = ({ narrow, exact }: Search): number => exact.bytes + (narrow?.bytes ?? 0);

function searchIn(
  { narrow, exact, kind }: Search,
  subject: Subject,
  windows: Windows,
  found: Match[],
  budget: Budget | undefined,
): void {
  const search = (from: number, to: number): void => exact.run(subject, from, to, found, budget);
  if (narrow !== undefined) narrow.run(subject, windows, search, budget);
  else if (kind === 'ends') exact.runFrom(subject, windows, found, budget);
  else windows.each(search);
}
