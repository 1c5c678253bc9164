import { hasLuhnDigit } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** South African identity numbers: date of birth, serial number, citizenship, Luhn digit. */
export const zaId: Validator = {
  name: 'za-id',
  passRate: 0.00112,
  source: 'Department of Home Affairs, Identification Act 68 of 1997',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 13);
    if (digits === undefined || !/^.{10}[012]/.test(number)) return false;
    return (
      isDayAndMonth(Number(number.slice(4, 6)), Number(number.slice(2, 4))) && hasLuhnDigit(digits)
    );
  },
};
