/** What ran out: steps of work, or findings of one request. */
export type BudgetCause = 'work' | 'findings';

/** Thrown when a request asks for more than its budget. Holds no text. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';
  readonly exhausted: BudgetCause;

  constructor(exhausted: BudgetCause) {
    super(`Cannot finish the search: its budget of ${exhausted} is spent`);
    this.exhausted = exhausted;
  }
}

/** How many findings are kept. Absent: any number. */
export interface FindingLimits {
  /** Of all rules together. */
  readonly total: number;
  /** Of one rule, so that a noisy one leaves room for the others. */
  readonly perRule: number;
}

/**
 * How much one request may ask for, in steps and in findings. A step is about one look at one
 * character by one automaton, a few nanoseconds. Steps are counted, never time, so that the same
 * request always gets the same decision. A budget that is exhausted stays exhausted.
 */
export class Budget {
  #left: number;
  #findingsLeft: number;
  #exhausted: BudgetCause | undefined;
  readonly #perRule: number;
  readonly #byRule = new Map<number, number>();

  constructor(steps: number, findings?: FindingLimits) {
    this.#left = steps;
    this.#findingsLeft = findings?.total ?? Number.POSITIVE_INFINITY;
    this.#perRule = findings?.perRule ?? Number.POSITIVE_INFINITY;
  }

  /** Steps that are left; never negative. */
  get left(): number {
    return this.#left;
  }

  /** What ran out first; absent while nothing did. */
  get exhausted(): BudgetCause | undefined {
    return this.#exhausted;
  }

  /**
   * Takes `steps` away.
   * @throws BudgetExhausted when fewer are left, or the findings are exhausted.
   */
  spend(steps: number): void {
    // So written that a budget that is no number is exhausted.
    if (!(steps <= this.#left)) throw this.#end(this.#exhausted ?? 'work');
    this.#left -= steps;
  }

  /**
   * Makes room for one finding of a rule; false when the rule has had its share.
   * @throws BudgetExhausted ('findings') when there is no room for a finding of any rule.
   */
  hold(rule: number): boolean {
    const held = this.#byRule.get(rule) ?? 0;
    if (held >= this.#perRule) return false;
    if (this.#findingsLeft === 0) throw this.#end('findings');
    this.#findingsLeft -= 1;
    this.#byRule.set(rule, held + 1);
    return true;
  }

  #end(cause: BudgetCause): BudgetExhausted {
    this.#exhausted ??= cause;
    this.#left = 0;
    return new BudgetExhausted(cause);
  }
}
