import { toEleven, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Health numbers of British Columbia: ten digits, the first 9, the last modulo 11. */
export const caBcPhn: Validator = {
  name: 'ca-bc-phn',
  passRate: 0.0091,
  source: 'British Columbia Ministry of Health, Conformance Standards 4B (client registry)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits?.[0] !== 9) return false;
    return toEleven(weightedSum(digits, [0, 2, 4, 8, 5, 10, 9, 7, 3])) === digits[9];
  },
};
