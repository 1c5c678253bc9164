import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Russian registration numbers: of companies 13 digits modulo 11, of sole traders 15 modulo 13. */
export const ruOgrn: Validator = {
  name: 'ru-ogrn',
  passRate: 0.02,
  source: 'Приказ Минфина России 165н (ОГРН, ОГРНИП)',
  check: (value) => {
    const number = compact(value);
    const count = number.length === 15 ? 15 : 13;
    const kind = count === 15 ? /^[34]/ : /^[15]/;
    if (exactDigits(value, count) === undefined || !kind.test(number)) return false;
    return (numberAt(number, 0, count - 1) % (count - 2)) % 10 === numberAt(number, count - 1);
  },
};
