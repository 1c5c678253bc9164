import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Argentine tax numbers (CUIT, CUIL): a type, eight digits, a check digit modulo 11. */
export const arCuit: Validator = {
  name: 'ar-cuit',
  passRate: 0.0159,
  source: 'Administración Federal de Ingresos Públicos, CUIT',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 11);
    if (digits === undefined || !/^(?:2[0-7]|3[0-4]|5[015])/.test(number)) return false;
    const rest = 11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    return (rest === 11 ? 0 : rest === 10 ? 9 : rest) === digits[10];
  },
};
