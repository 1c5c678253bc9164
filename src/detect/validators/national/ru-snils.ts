import { countdown, weightedSum } from '../checksums.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Numbers up to this one were issued without the check. */
const UNCHECKED = 1_001_998;

/** Russian pension insurance numbers: nine digits and their weighted sum modulo 101, two digits. */
export const ruSnils: Validator = {
  name: 'ru-snils',
  passRate: 0.01,
  source: 'Постановление Правления ПФР 192п (СНИЛС), control number modulo 101',
  check: (value) => {
    const digits = exactDigits(value, 11);
    const number = compact(value);
    if (digits === undefined || numberAt(number, 0, 9) <= UNCHECKED) return false;
    return (weightedSum(digits, countdown(9, 1)) % 101) % 100 === numberAt(number, 9);
  },
};
