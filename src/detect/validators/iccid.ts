import { hasLuhnDigit } from './checksums.ts';
import { compact, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** SIM card numbers: 89, country and issuer, serial number, Luhn digit. */
export const iccid: Validator = {
  name: 'iccid',
  passRate: 0.101,
  source: 'ITU-T E.118',
  check: (value) => {
    const number = compact(value).replace(/F$/, '');
    const digits = toDigits(number);
    return digits !== undefined && /^89[0-9]{16,18}$/.test(number) && hasLuhnDigit(digits);
  },
};
