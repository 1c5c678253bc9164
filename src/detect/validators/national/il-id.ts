import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Israeli identity numbers: nine digits with a Luhn digit. */
export const ilId: Validator = {
  name: 'il-id',
  passRate: 0.1,
  source: 'רשות האוכלוסין וההגירה, מספר זהות',
  check: (value) => {
    const digits = exactDigits(compact(value).padStart(9, '0'), 9);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
