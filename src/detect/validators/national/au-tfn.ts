import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Australian tax file numbers of nine digits: weighted sum modulo 11. */
export const auTfn: Validator = {
  name: 'au-tfn',
  passRate: 0.0909,
  source: 'Australian Taxation Office, tax file number algorithm',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
  },
};
