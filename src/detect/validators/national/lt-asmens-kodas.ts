import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasBalticDigit } from './baltic-check.ts';

/**
 * Lithuanian personal codes: sex and century (1 to 6), date of birth, serial number, check digit;
 * the few that begin with 9 hold no date.
 */
export const ltAsmensKodas: Validator = {
  name: 'lt-asmens-kodas',
  passRate: 0.012,
  source: 'Lietuvos Respublikos gyventojų registro įstatymas, 8 straipsnis (asmens kodas)',
  check: (value) => {
    const digits = exactDigits(value, 11);
    const [first = 0] = digits ?? [];
    if (digits === undefined || !hasBalticDigit(digits)) return false;
    if (first === 9) return true;
    const code = compact(value);
    const year = 1800 + 100 * Math.floor((first - 1) / 2) + numberAt(code, 1, 3);
    const known = first >= 1 && first <= 6;
    return known && isDate(year, numberAt(code, 3, 5), numberAt(code, 5, 7));
  },
};
