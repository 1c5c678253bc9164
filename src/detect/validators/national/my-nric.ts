import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Malaysian identity numbers: date of birth, place of birth, serial number. */
export const myNric: Validator = {
  name: 'my-nric',
  passRate: 0.027,
  source: 'Jabatan Pendaftaran Negara, MyKad',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(number, 12) === undefined) return false;
    const place = Number(number.slice(6, 8));
    const isPlace =
      (place >= 1 && place <= 16) ||
      (place >= 21 && place <= 68) ||
      [71, 72, 74, 75, 76, 77, 78, 79, 82, 83].includes(place);
    return isPlace && isDayAndMonth(Number(number.slice(4, 6)), Number(number.slice(2, 4)));
  },
};
