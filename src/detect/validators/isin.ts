import { hasLuhnDigit, toDecimal } from './checksums.ts';
import { compact, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/**
 * Securities identification numbers: a country, nine characters, a Luhn digit over their values.
 */
export const isin: Validator = {
  name: 'isin',
  passRate: 0.101,
  source: 'ISO 6166',
  check: (value) => {
    const isin = compact(value);
    if (!/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(isin)) return false;
    const digits = toDigits(toDecimal(isin));
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
