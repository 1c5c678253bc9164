import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { brCheckDigit } from './br-check-digit.ts';

/** Brazilian social integration numbers: eleven digits, the last modulo 11. */
export const brPis: Validator = {
  name: 'br-pis',
  passRate: 0.099,
  source: 'Caixa Econômica Federal, PIS/PASEP/NIS',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    return brCheckDigit(weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digits[10];
  },
};
