import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Bulgarian numbers of foreigners: ten digits, weights of primes modulo 10. */
export const bgPnf: Validator = {
  name: 'bg-pnf',
  passRate: 0.1,
  source: 'Закон за чужденците в Република България (личен номер на чужденец)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    return weightedSum(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === digits[9];
  },
};
