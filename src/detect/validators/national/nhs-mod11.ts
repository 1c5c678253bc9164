import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** NHS numbers of England, Wales and the Isle of Man: ten digits, the last one modulo 11. */
export const nhsMod11: Validator = {
  name: 'nhs-mod11',
  passRate: 0.0909,
  source: 'NHS Data Model and Dictionary, attribute NHS NUMBER',
  check: (value) => {
    const digits = exactDigits(value, 10);
    // With the check digit at weight 1 the sum is a multiple of 11; a check of 10 is never issued.
    return digits !== undefined && weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};
