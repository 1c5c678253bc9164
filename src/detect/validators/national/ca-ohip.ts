import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Health numbers of Ontario: ten digits with a Luhn digit, then often a version of two letters. */
export const caOhip: Validator = {
  name: 'ca-ohip',
  passRate: 0.09,
  source: 'Ontario Ministry of Health, Health Card Validation Reference Manual (MOD 10 check)',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number.slice(0, 10), 10);
    if (digits === undefined || !/^[1-9][0-9]{9}(?:[A-Z]{1,2})?$/.test(number)) return false;
    return hasLuhnDigit(digits);
  },
};
