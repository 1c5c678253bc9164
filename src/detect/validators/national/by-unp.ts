import { alphanumericValue, weightedSum } from '../checksums.ts';
import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Letters at the second place of persons' numbers, in the order of their digits. */
const SECOND = 'ABCEHKMOPT';

/** Belarusian taxpayer numbers: nine characters (persons' begin with two letters), modulo 11. */
export const byUnp: Validator = {
  name: 'by-unp',
  passRate: 0.064,
  source: 'Министерство по налогам и сборам Республики Беларусь, учетный номер плательщика (УНП)',
  check: (value) => {
    const number = compact(value);
    if (!/^(?:[1-7][0-9]|[1-7A-CEHKM][ABCEHKMOPT])[0-9]{7}$/.test(number)) return false;
    if (isOneCharacter(number)) return false;
    const plain = number.replace(/^(.)([A-Z])/, (_, first, second) => {
      return `${first}${SECOND.indexOf(second)}`;
    });
    const values = Array.from(plain, alphanumericValue);
    return weightedSum(values, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === values[8];
  },
};
