import { weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Century by the last digit. */
const CENTURY: Readonly<Record<number, number>> = { 8: 1800, 9: 1900, 0: 2000 };

/**
 * Icelandic identification numbers: date of birth (days of companies count from 41), two digits,
 * a check digit modulo 11 and the century.
 */
export const isKennitala: Validator = {
  name: 'is-kennitala',
  passRate: 0.0021,
  source: 'Þjóðskrá Íslands, kennitala; Lög um skráningu einstaklinga nr. 140/2019',
  check: (value) => {
    const digits = exactDigits(value, 10);
    const century = CENTURY[digits?.[9] ?? 1];
    if (digits === undefined || century === undefined) return false;
    const number = compact(value);
    const day = numberAt(number, 0, 2);
    const year = century + numberAt(number, 4, 6);
    if (!isDate(year, numberAt(number, 2, 4), day > 40 ? day - 40 : day)) return false;
    return weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};
