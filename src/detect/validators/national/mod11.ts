/** What a weighted sum lacks to a multiple of 11: 0 to 10. Each scheme says what 10 means. */
export const toEleven = (sum: number): number => (11 - (sum % 11)) % 11;

/** The whole numbers from `first` down to `last`, the weights of most schemes modulo 11. */
export const countdown = (first: number, last: number): readonly number[] =>
  Array.from({ length: first - last + 1 }, (_, i) => first - i);
