import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Hungarian social insurance numbers: nine digits, weights 3 and 7 in turn, modulo 10. */
export const huTaj: Validator = {
  name: 'hu-taj',
  passRate: 0.1,
  source: '1996. évi XX. törvény, 3. melléklet (TAJ szám)',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digits[8];
  },
};
