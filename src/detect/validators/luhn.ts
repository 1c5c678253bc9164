import { hasLuhnDigit } from './checksums.ts';
import { compact, isOneCharacter, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** Any number with a Luhn check digit, whoever issued it. */
export const luhn: Validator = {
  name: 'luhn',
  passRate: 0.1,
  source: 'ISO/IEC 7812-1, annex B',
  check: (value) => {
    const text = compact(value);
    const digits = toDigits(text);
    return digits !== undefined && !isOneCharacter(text) && hasLuhnDigit(digits);
  },
};
