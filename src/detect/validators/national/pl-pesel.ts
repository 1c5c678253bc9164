import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Century of birth by the tens of the month field (rounded down to even tens); 2100 and later are
 * not born yet.
 */
const CENTURY: Readonly<Record<number, number>> = { 0: 1900, 2: 2000, 8: 1800 };

function isDateOfBirth(yy: number, mm: number, dd: number): boolean {
  const month = mm % 20;
  const century = CENTURY[Math.floor(mm / 20) * 2];
  if (century === undefined || month < 1 || month > 12) return false;
  const date = new Date(Date.UTC(century + yy, month - 1, dd));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dd;
}

/** Polish personal numbers: date of birth with the century in the month, and a check digit. */
export const plPesel: Validator = {
  name: 'pl-pesel',
  passRate: 0.011,
  source: 'Ustawa z dnia 24 września 2010 r. o ewidencji ludności (PESEL)',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const pesel = compact(value);
    const [yy, mm, dd] = [pesel.slice(0, 2), pesel.slice(2, 4), pesel.slice(4, 6)];
    if (!isDateOfBirth(Number(yy), Number(mm), Number(dd))) return false;
    return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
  },
};
