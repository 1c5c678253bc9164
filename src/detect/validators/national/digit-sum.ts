/** The decimal digits of a number of at most two digits, added: 14 gives 5. */
export const digitSum = (value: number): number => Math.floor(value / 10) + (value % 10);

/** Sum of the digit sums of each digit times its weight. */
export function weightedDigitSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + digitSum(weight * (digits[i] ?? 0)), 0);
}
