import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Number of municipalities of each department, in the order of the departments. */
const MUNICIPALITIES = [
  17, 8, 16, 16, 13, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17,
];

/**
 * Guatemalan identity numbers: eight digits, a check digit modulo 11, department and municipality.
 */
export const gtCui: Validator = {
  name: 'gt-cui',
  passRate: 0.0031,
  source: 'Registro Nacional de las Personas, Código Único de Identificación',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 13);
    const municipality = Number(number.slice(11));
    const known = MUNICIPALITIES[Number(number.slice(9, 11)) - 1] ?? 0;
    if (digits === undefined || municipality < 1 || municipality > known) return false;
    return weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digits[8];
  },
};
