import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Vietnamese tax numbers: ten digits, the last modulo 11, and three of a branch. */
export const vnMst: Validator = {
  name: 'vn-mst',
  passRate: 0.0916,
  source: 'Tổng cục Thuế, mã số thuế',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number.slice(0, 10), 10);
    if (digits === undefined || !/^[0-9]{10}(?:[0-9]{3})?$/.test(number)) return false;
    return 10 - (weightedSum(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digits[9];
  },
};
