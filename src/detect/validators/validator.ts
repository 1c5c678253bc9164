/** Tells by its inner structure or check digits whether a value can be what it looks like. */
export interface Validator {
  /** Kebab-case, the name that rules use. */
  readonly name: string;
  /**
   * Share of random input of the right shape that passes, 0..1; the test of each validator states
   * the shape and measures the number again.
   */
  readonly passRate: number;
  /** Where the scheme is defined. */
  readonly source: string;
  /** What one check costs in steps of the budget, where that is more than looking at a hit is. */
  readonly steps?: number;
  /** Never throws. Separators such as spaces, dots and dashes are ignored where people write them. */
  readonly check: (value: string) => boolean;
}
