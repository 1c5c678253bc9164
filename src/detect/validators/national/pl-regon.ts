import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

const SHORT = [8, 9, 2, 3, 4, 5, 6, 7];
const LONG = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

/** Polish statistical numbers of businesses: nine digits, or fourteen for a local unit. */
export const plRegon: Validator = {
  name: 'pl-regon',
  passRate: 0.1,
  source: 'Główny Urząd Statystyczny, krajowy rejestr urzędowy podmiotów (REGON)',
  check: (value) => {
    const isLong = compact(value).length === 14;
    const digits = exactDigits(value, isLong ? 14 : 9);
    if (digits === undefined || (weightedSum(digits, SHORT) % 11) % 10 !== digits[8]) return false;
    return !isLong || (weightedSum(digits, LONG) % 11) % 10 === digits[13];
  },
};
