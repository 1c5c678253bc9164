import { hasLuhnDigit } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Luxembourg national identification numbers: year, month and day of birth, three digits, a Luhn
 * digit, and a second check digit of another scheme, which is not checked.
 */
export const luNationalId: Validator = {
  name: 'lu-national-id',
  passRate: 0.0001,
  source: 'Loi du 19 juin 2013 relative à l’identification des personnes physiques, article 1',
  check: (value) => {
    const digits = exactDigits(value, 13);
    if (digits === undefined || !hasLuhnDigit(digits.slice(0, 12))) return false;
    const number = compact(value);
    const year = numberAt(number, 0, 4);
    return (
      year >= 1850 && year < 2100 && isDate(year, numberAt(number, 4, 6), numberAt(number, 6, 8))
    );
  },
};
