import { weightedSum } from '../checksums.ts';

/** One to nine and again from one, shifted by `shift` places. */
const weights = (count: number, shift: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => ((i + shift) % 9) + 1);

/**
 * Returns the check digit of Estonian and Lithuanian numbers: modulo 11 with the weights 1, 2, 3
 * and so on; if the remainder is 10, with 3, 4, 5; if it is 10 again, 0. Source: EVS 585:2007.
 */
export function balticCheckDigit(digits: readonly number[]): number {
  const first = weightedSum(digits, weights(digits.length, 0)) % 11;
  const rest = first < 10 ? first : weightedSum(digits, weights(digits.length, 2)) % 11;
  return rest % 10;
}

/** True if the last digit is the check digit of those before it. */
export const hasBalticDigit = (digits: readonly number[]): boolean =>
  balticCheckDigit(digits.slice(0, -1)) === digits.at(-1);
