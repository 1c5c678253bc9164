import { isDate } from '../dates.ts';
import { compact, isOneCharacter, numberAt, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Women's months count from 51; 20 more if a day has no numbers left (since 2004). */
const monthOf = (month: number): number => (month % 50) % 20;

/**
 * Czech and Slovak birth numbers: year, month and day of birth and four digits (three until
 * 1953), the whole a multiple of 11. Until 1985 a remainder of 10 was written 0.
 */
export const czRc: Validator = {
  name: 'cz-rc',
  passRate: 0.019,
  source: 'Zákon č. 133/2000 Sb., o evidenci obyvatel, § 13 (rodné číslo)',
  check: (value) => {
    const number = compact(value);
    if (toDigits(number) === undefined || isOneCharacter(number)) return false;
    const yy = numberAt(number, 0, 2);
    const [month, day] = [monthOf(numberAt(number, 2, 4)), numberAt(number, 4, 6)];
    if (number.length === 9) {
      return !number.endsWith('000') && isDate((yy < 54 ? 1900 : 1800) + yy, month, day);
    }
    const year = yy < 54 ? 2000 + yy : 1900 + yy;
    if (number.length !== 10 || !isDate(year, month, day)) return false;
    const rest = numberAt(number, 0, 9) % 11;
    const check = numberAt(number, 9);
    return rest === check || (rest === 10 && check === 0 && year < 1986);
  },
};
