import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Hungarian tax numbers of persons: 8, days since 1867, serial number, remainder by 11. */
export const huTaxId: Validator = {
  name: 'hu-tax-id',
  passRate: 0.0092,
  source: '1996. évi XX. törvény, 2. melléklet (adóazonosító jel)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined || digits[0] !== 8) return false;
    return weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digits[9];
  },
};
