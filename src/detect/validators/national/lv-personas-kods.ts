import { weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Latvian personal codes: day, month and year of birth, century, serial number and a check digit
 * modulo 11. Codes given since July 2017 begin with 32 to 39 and hold neither date nor check.
 */
export const lvPersonasKods: Validator = {
  name: 'lv-personas-kods',
  passRate: 0.08,
  source: 'Fizisko personu reģistra likums; Pilsonības un migrācijas lietu pārvalde',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const code = compact(value);
    if (/^3[2-9]/.test(code)) return true;
    const century = digits[6] ?? 9;
    const year = 1800 + 100 * century + numberAt(code, 4, 6);
    if (century > 2 || !isDate(year, numberAt(code, 2, 4), numberAt(code, 0, 2))) return false;
    const sum = weightedSum(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    return ((1 + sum) % 11) % 10 === digits[10];
  },
};
