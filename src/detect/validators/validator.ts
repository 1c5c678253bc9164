/** Checks by its structure or check digits whether a value can be what it looks like. */
export interface Validator {
  /** The name that rules use, in kebab-case. */
  readonly name: string;
  /**
   * Share of random input of the right shape that passes, 0..1; the test of each validator states
   * the shape and measures the number again.
   */
  readonly passRate: number;
  /** Where the scheme is defined. */
  readonly source: string;
  /** Cost of one check in steps of the budget, if it is higher than that of a hit. */
  readonly steps?: number;
  /** True if the value passes; never throws. Ignores separators where people write them. */
  readonly check: (value: string) => boolean;
}
