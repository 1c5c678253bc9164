/** What ran out: steps of matching, or places of one pattern or of all. */
export type BudgetCause = 'work' | 'findings';

/** Thrown when a text asks for more than its budget. Holds no text. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
  readonly spent: BudgetCause;

  constructor(spent: BudgetCause) {
    super(`Cannot finish the search: its budget of ${spent} is spent`);
    this.spent = spent;
  }
}

/**
 * How much matching one request may ask for, in steps. A step is about one look at one character by
 * one automaton, a few nanoseconds. Steps are counted, never time, so that the same request always
 * gets the same verdict.
 */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Steps that are left; never negative. */
  get left(): number {
    return this.#left;
  }

  /**
   * Takes `steps` away.
   * @throws BudgetSpent ('work') when fewer are left.
   */
  spend(steps: number): void {
    if (steps > this.#left) {
      this.#left = 0;
      throw new BudgetSpent('work');
    }
    this.#left -= steps;
  }
}
