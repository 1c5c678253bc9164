import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Uruguayan identity numbers: seven digits and one modulo 10. */
export const uyCi: Validator = {
  name: 'uy-ci',
  passRate: 0.0995,
  source: 'Dirección Nacional de Identificación Civil, cédula de identidad',
  check: (value) => {
    const digits = exactDigits(compact(value).padStart(8, '0'), 8);
    return digits !== undefined && weightedSum(digits, [2, 9, 8, 7, 6, 3, 4, 1]) % 10 === 0;
  },
};
