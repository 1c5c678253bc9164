import { hasLuhnDigit } from '../checksums.ts';
import { isDate, isShortDate } from '../dates.ts';
import { compact, isOneCharacter, numberAt, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Coordination numbers, for those who are not registered, add 60 to the day. */
const dayOf = (short: string): number => {
  const day = numberAt(short, 4, 6);
  return day > 60 ? day - 60 : day;
};

/**
 * Swedish personal and coordination numbers: date of birth with or without the century, three
 * digits and a Luhn digit over the last ten.
 */
export const sePersonnummer: Validator = {
  name: 'se-personnummer',
  passRate: 0.0075,
  source: 'Folkbokföringslag (1991:481), § 18 and § 18 a; Skatteverket, SKV 704 and 707',
  check: (value) => {
    const number = compact(value.replace('+', ''));
    const short = number.slice(-10);
    const digits = toDigits(number);
    if (digits === undefined || isOneCharacter(short) || !hasLuhnDigit(digits.slice(-10))) {
      return false;
    }
    const [yy, month, day] = [numberAt(short, 0, 2), numberAt(short, 2, 4), dayOf(short)];
    if (number.length === 10) return isShortDate(yy, month, day);
    const century = numberAt(number, 0, 2);
    const known = number.length === 12 && century >= 18 && century <= 20;
    return known && isDate(100 * century + yy, month, day);
  },
};
