import { isDate } from '../dates.ts';
import { compact, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Five of the surname filled up with 9, decade, month, day, year, two initials, three more. */
const SHAPE = /^(?=.{5}[0-9])[A-Z]{1,5}9{0,4}[0-9]{6}[A-Z][A-Z9][A-Z0-9][A-Z]{2}$/;

/**
 * Driver numbers of Great Britain: sixteen characters that spell surname, date of birth (the month
 * of women counts from 51) and initials. The last two are a check that is not published.
 */
export const ukDrivingLicence: Validator = {
  name: 'uk-driving-licence',
  passRate: 0.074,
  source: 'Driver and Vehicle Licensing Agency, Driver number format (INF1D)',
  check: (value) => {
    const number = compact(value);
    if (!SHAPE.test(number)) return false;
    const yy = Number(number.charAt(5) + number.charAt(10));
    const month = numberAt(number, 6, 8);
    return isDate(1900 + yy, month > 50 ? month - 50 : month, numberAt(number, 8, 10));
  },
};
