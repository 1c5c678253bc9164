import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasBalticDigit } from './baltic-check.ts';

/** Estonian personal codes: sex and century (1 to 8), date of birth, serial number, check digit. */
export const eeIsikukood: Validator = {
  name: 'ee-isikukood',
  passRate: 0.003,
  source: 'Eesti standard EVS 585:2007, Isikukood',
  check: (value) => {
    const digits = exactDigits(value, 11);
    const [first = 0] = digits ?? [];
    if (digits === undefined || first < 1 || first > 8) return false;
    const code = compact(value);
    const year = 1800 + 100 * Math.floor((first - 1) / 2) + numberAt(code, 1, 3);
    return isDate(year, numberAt(code, 3, 5), numberAt(code, 5, 7)) && hasBalticDigit(digits);
  },
};
