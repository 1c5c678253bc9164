import { weightedSum } from '../checksums.ts';
import { isShortDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Weights of the ten digits; the check digit at the fourth place has none. */
const WEIGHTS = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];

/**
 * Austrian social insurance numbers: three digits, a check digit modulo 11 and the date of birth.
 * Months 13 to 15 are used if a date is unknown or has no numbers left.
 */
export const atVnr: Validator = {
  name: 'at-vnr',
  passRate: 0.0037,
  source: 'Dachverband der Sozialversicherungsträger, § 30c ASVG',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined || digits[0] === 0) return false;
    const number = compact(value);
    const month = numberAt(number, 6, 8);
    const day = numberAt(number, 4, 6);
    const born = isShortDate(numberAt(number, 8), month, day);
    if (!born && !(month >= 13 && month <= 15 && day >= 1 && day <= 31)) return false;
    return weightedSum(digits, WEIGHTS) % 11 === digits[3];
  },
};
