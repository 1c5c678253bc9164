import { weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Australian Medicare numbers: first digit 2 to 6, a check digit at nine, issue number, person
 * number.
 */
export const auMedicare: Validator = {
  name: 'au-medicare',
  passRate: 0.0452,
  source: 'Services Australia, Medicare card number',
  check: (value) => {
    const number = compact(value);
    if (!/^[2-6][0-9]{9,10}$/.test(number)) return false;
    const digits = toDigits(number) ?? [];
    return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8] && digits[9] !== 0;
  },
};
