import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Indonesian identity numbers: region, date of birth (women: day plus 40), serial number. */
export const idNik: Validator = {
  name: 'id-nik',
  passRate: 0.0641,
  source: 'Direktorat Jenderal Kependudukan dan Pencatatan Sipil, NIK',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(number, 16) === undefined || !/^(?:1[1-9]|2[1-9]|[3-9][0-9])/.test(number))
      return false;
    const day = Number(number.slice(6, 8));
    return (
      isDayAndMonth(day > 40 ? day - 40 : day, Number(number.slice(8, 10))) && !/0000$/.test(number)
    );
  },
};
