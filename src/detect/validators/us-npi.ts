import { hasLuhnDigit } from './checksums.ts';
import { exactDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** US national provider identifiers: 1 or 2, nine digits, Luhn digit over 80840 and the number. */
export const usNpi: Validator = {
  name: 'us-npi',
  passRate: 0.0197,
  source: '45 CFR 162.406; ISO/IEC 7812-1',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined || (digits[0] !== 1 && digits[0] !== 2)) return false;
    // Nine equal digits are filler.
    if (digits.slice(1, 9).every((digit) => digit === digits[0])) return false;
    return hasLuhnDigit([8, 0, 8, 4, 0, ...digits]);
  },
};
