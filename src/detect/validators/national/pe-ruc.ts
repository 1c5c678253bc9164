import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Peruvian tax numbers: 10, 15, 16, 17 or 20, eight digits, a check digit modulo 11. */
export const peRuc: Validator = {
  name: 'pe-ruc',
  passRate: 0.00494,
  source: 'Superintendencia Nacional de Aduanas y de Administración Tributaria, RUC',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 11);
    if (digits === undefined || !/^(?:1[0567]|20)/.test(number)) return false;
    return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[10];
  },
};
