import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Prime numbers downwards, one for each of the first ten digits. */
const WEIGHTS = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2];

/** Portuguese social security numbers: eleven digits, 1 or 2 in front, the last one modulo 10. */
export const ptNiss: Validator = {
  name: 'pt-niss',
  passRate: 0.02,
  source: 'Instituto da Segurança Social, número de identificação da segurança social (NISS)',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined || (digits[0] !== 1 && digits[0] !== 2)) return false;
    return 9 - (weightedSum(digits, WEIGHTS) % 10) === digits[10];
  },
};
