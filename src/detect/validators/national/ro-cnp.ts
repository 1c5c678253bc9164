import { weightedSum } from '../checksums.ts';
import { isDate, isShortDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Century by the first digit; residents (7, 8) and foreigners (9) may have any century. */
const CENTURY: Readonly<Record<number, number>> = {
  1: 1900,
  2: 1900,
  3: 1800,
  4: 1800,
  5: 2000,
  6: 2000,
};

function isBirth(first: number, yy: number, month: number, day: number): boolean {
  const century = CENTURY[first];
  return century === undefined ? isShortDate(yy, month, day) : isDate(century + yy, month, day);
}

/** Counties 01 to 52, 70 for those registered without one, 80 to 83 and 90 upwards: elsewhere. */
const COUNTY = /^.{7}(?:0[1-9]|[1-4][0-9]|5[0-2]|70|8[0-3]|9[0-9])/;

/** Romanian personal numbers: sex and century, date of birth, county, serial, check modulo 11. */
export const roCnp: Validator = {
  name: 'ro-cnp',
  passRate: 0.0022,
  source: 'Ordonanța de urgență 97/2005 (cod numeric personal); control constant 279146358279',
  check: (value) => {
    const digits = exactDigits(value, 13);
    const [first = 0] = digits ?? [];
    const number = compact(value);
    if (digits === undefined || first === 0 || !COUNTY.test(number)) return false;
    const [yy, month, day] = [
      numberAt(number, 1, 3),
      numberAt(number, 3, 5),
      numberAt(number, 5, 7),
    ];
    if (!isBirth(first, yy, month, day)) return false;
    const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    return (rest === 10 ? 1 : rest) === digits[12];
  },
};
