import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Dominican tax numbers of companies: nine digits, the last 1..9 modulo 11. */
export const doRnc: Validator = {
  name: 'do-rnc',
  passRate: 0.1,
  source: 'Dirección General de Impuestos Internos, Registro Nacional de Contribuyentes',
  check: (value) => {
    const digits = exactDigits(value, 9);
    if (digits === undefined) return false;
    const rest = weightedSum(digits, [7, 9, 8, 6, 5, 4, 3, 2]) % 11;
    return ((19 - rest) % 9) + 1 === digits[8];
  },
};
