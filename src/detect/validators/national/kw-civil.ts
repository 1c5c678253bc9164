import { weightedSum } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Kuwaiti civil numbers: century, date of birth, serial number, check digit modulo 11. */
export const kwCivil: Validator = {
  name: 'kw-civil',
  passRate: 0.000655,
  source: 'Public Authority for Civil Information',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 12);
    if (digits === undefined || !/^[23]/.test(number)) return false;
    if (!isDayAndMonth(Number(number.slice(5, 7)), Number(number.slice(3, 5)))) return false;
    return 11 - (weightedSum(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === digits[11];
  },
};
