import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

const WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

/** Australian business numbers: first digit less one, weighted sum modulo 89. */
export const auAbn: Validator = {
  name: 'au-abn',
  passRate: 0.0101,
  source: 'Australian Business Register, format of the ABN',
  check: (value) => {
    const digits = exactDigits(value, 11);
    // The first two digits are the check digits, 11 to 99.
    if (digits === undefined || Number(compact(value).slice(0, 2)) < 11) return false;
    return (weightedSum(digits, WEIGHTS) - 10) % 89 === 0;
  },
};
