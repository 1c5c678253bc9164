import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Numbers of the bis register add 20 to the month, or 40 where the sex is known. */
const isBirth = (year: number, month: number, day: number): boolean =>
  month > 40
    ? isBirth(year, month - 40, day)
    : isDate(year, month > 20 ? month - 20 : month, day) || month % 20 === 0 || day === 0;

/**
 * Belgian national numbers (and bis numbers): date of birth, of which parts may be unknown, a
 * serial number and 97 less the remainder; from 2000 on the division uses the digits with a 2 in
 * front.
 */
export const beNn: Validator = {
  name: 'be-nn',
  passRate: 0.0026,
  source: 'Koninklijk besluit van 3 april 1984, Rijksregister van de natuurlijke personen',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(value, 11) === undefined || /^.{6}(?:000|999)/.test(number)) return false;
    const [yy, month] = [numberAt(number, 0, 2), numberAt(number, 2, 4)];
    const day = numberAt(number, 4, 6);
    const first = numberAt(number, 0, 9);
    return [1900, 2000].some(
      (century) =>
        day <= 31 &&
        month % 20 <= 12 &&
        month < 60 &&
        isBirth(century + yy, month, day) &&
        97 - ((first + (century === 2000 ? 2e9 : 0)) % 97) === numberAt(number, 9),
    );
  },
};
