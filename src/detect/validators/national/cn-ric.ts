import { weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Chinese resident identity numbers: region, date of birth, serial number, check character by ISO
 * 7064 MOD 11-2.
 */
export const cnRic: Validator = {
  name: 'cn-ric',
  passRate: 0.00331,
  source: 'GB 11643-1999; ISO/IEC 7064 MOD 11-2',
  check: (value) => {
    const number = compact(value);
    if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return false;
    const year = Number(number.slice(6, 10));
    if (year < 1900 || year > 2099) return false;
    if (!isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
    const digits = toDigits(number.slice(0, 17)) ?? [];
    const sum = weightedSum(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    return '10X98765432'.charAt(sum % 11) === number.charAt(17);
  },
};
