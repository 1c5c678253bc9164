import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Egyptian national numbers: century, date of birth, governorate, serial number. */
export const egNid: Validator = {
  name: 'eg-nid',
  passRate: 0.00213,
  source: 'Civil Status Organization of Egypt, national number',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(number, 14) === undefined || !/^[23]/.test(number)) return false;
    const place = Number(number.slice(7, 9));
    const isPlace = (place >= 1 && place <= 4) || (place >= 11 && place <= 35) || place === 88;
    return isPlace && isDayAndMonth(Number(number.slice(5, 7)), Number(number.slice(3, 5)));
  },
};
