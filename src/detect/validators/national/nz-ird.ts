import { toEleven, weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * New Zealand tax numbers: eight or nine digits, the last modulo 11 with a second set of weights.
 */
export const nzIrd: Validator = {
  name: 'nz-ird',
  passRate: 0.0894,
  source: 'Inland Revenue, IRD number validation',
  check: (value) => {
    const number = compact(value).padStart(9, '0');
    const digits = exactDigits(number, 9);
    const size = Number(number);
    if (digits === undefined || size < 10_000_000 || size > 150_000_000) return false;
    const control = (weights: readonly number[]): number => toEleven(weightedSum(digits, weights));
    const first = control([3, 2, 7, 6, 5, 4, 3, 2]);
    return (first < 10 ? first : control([7, 4, 3, 2, 5, 2, 7, 6])) === digits[8];
  },
};
