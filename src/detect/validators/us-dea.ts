import { weightedSum } from './checksums.ts';
import { compact, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/**
 * US DEA registration numbers: type of registrant, letter of the name or 9, seven digits with a
 * check digit.
 */
export const usDea: Validator = {
  name: 'us-dea',
  passRate: 0.0704,
  source: 'Drug Enforcement Administration, registration number check',
  check: (value) => {
    const number = compact(value);
    if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}$/.test(number)) return false;
    const digits = toDigits(number.slice(2)) ?? [];
    return weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 === digits[6];
  },
};
