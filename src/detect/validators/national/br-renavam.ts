import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { brCheckDigit } from './br-check-digit.ts';

/** Brazilian vehicle registrations: eleven digits, formerly nine, the last modulo 11. */
export const brRenavam: Validator = {
  name: 'br-renavam',
  passRate: 0.1,
  source: 'Secretaria Nacional de Trânsito, Registro Nacional de Veículos Automotores',
  check: (value) => {
    const number = exactDigits(value, 9) === undefined ? value : `00${value}`;
    const digits = exactDigits(number, 11);
    if (digits === undefined) return false;
    return brCheckDigit(weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digits[10];
  },
};
