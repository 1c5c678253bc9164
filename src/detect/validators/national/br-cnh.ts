import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

const UP = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Writes a remainder by 11 as one digit: 10 as 0. */
const toDigit = (rest: number): number => (rest > 9 ? 0 : rest);

/**
 * Brazilian driver licences: nine digits and two check digits modulo 11. If the first one is 10 and
 * written 0, the second is two less than its sum gives.
 */
export const brCnh: Validator = {
  name: 'br-cnh',
  passRate: 0.01,
  source: 'Secretaria Nacional de Trânsito, registro da Carteira Nacional de Habilitação',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const first = weightedSum(digits, UP.toReversed()) % 11;
    const second = (weightedSum(digits, UP) + (first > 9 ? 9 : 0)) % 11;
    return digits[9] === toDigit(first) && digits[10] === toDigit(second);
  },
};
