import { toEleven, weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Uruguayan tax numbers: twelve digits, the last modulo 11. */
export const uyRut: Validator = {
  name: 'uy-rut',
  passRate: 0.0911,
  source: 'Dirección General Impositiva, RUT',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 12);
    if (digits === undefined || !/^(?:0[1-9]|1[0-9]|2[01]).{6}001/.test(number)) return false;
    return toEleven(weightedSum(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digits[11];
  },
};
