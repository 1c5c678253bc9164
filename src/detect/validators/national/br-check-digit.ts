import { toEleven } from '../checksums.ts';

/**
 * Returns the check digit of Brazilian numbers for a weighted sum: modulo 11, where 10 and 11
 * become 0.
 */
export function brCheckDigit(sum: number): number {
  return toEleven(sum) % 10;
}
