import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Century of birth by the seventh digit and the two digits of the year. */
function centuryOf(seventh: number, yy: number): number {
  if (seventh < 4) return 1900;
  if (seventh === 4 || seventh === 9) return yy < 37 ? 2000 : 1900;
  return yy < 58 ? 2000 : 1800;
}

/**
 * Danish personal numbers: the date of birth with its century in the seventh digit. It has no
 * check: since 2007 numbers are issued that break the one modulo 11.
 */
export const dkCpr: Validator = {
  name: 'dk-cpr',
  passRate: 0.037,
  source: 'CPR-kontoret, Personnummeret i CPR, sections 2 and 3',
  check: (value) => {
    if (exactDigits(value, 10) === undefined) return false;
    const number = compact(value);
    const yy = numberAt(number, 4, 6);
    const year = centuryOf(numberAt(number, 6, 7), yy) + yy;
    return isDate(year, numberAt(number, 2, 4), numberAt(number, 0, 2));
  },
};
