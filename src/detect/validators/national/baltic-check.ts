import { weightedSum } from '../checksums.ts';

/** One to nine and again from one, moved by `shift` places. */
const weights = (count: number, shift: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => ((i + shift) % 9) + 1);

/**
 * The check digit of Estonian and Lithuanian numbers: modulo 11 with the weights 1, 2, 3 and so
 * on; where 10 remains, again with 3, 4, 5; where 10 remains again, 0. Source: EVS 585:2007.
 */
export function balticCheckDigit(digits: readonly number[]): number {
  const first = weightedSum(digits, weights(digits.length, 0)) % 11;
  const rest = first < 10 ? first : weightedSum(digits, weights(digits.length, 2)) % 11;
  return rest % 10;
}

/** True when the last of these digits is their check digit. */
export const hasBalticDigit = (digits: readonly number[]): boolean =>
  balticCheckDigit(digits.slice(0, -1)) === digits.at(-1);
