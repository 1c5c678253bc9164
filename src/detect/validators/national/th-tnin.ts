import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Thai national identification numbers: thirteen digits, the last modulo 11. */
export const thTnin: Validator = {
  name: 'th-tnin',
  passRate: 0.0809,
  source: 'กรมการปกครอง, เลขประจำตัวประชาชน',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 13);
    if (digits === undefined || !/^[1-8]/.test(number)) return false;
    const sum = weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    return (11 - (sum % 11)) % 10 === digits[12];
  },
};
