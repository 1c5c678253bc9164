import { countdown, toTen, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Salvadoran identity numbers: eight digits and one modulo 10. */
export const svDui: Validator = {
  name: 'sv-dui',
  passRate: 0.1,
  source: 'Registro Nacional de las Personas Naturales, Documento Único de Identidad',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && toTen(weightedSum(digits, countdown(9, 2))) === digits[8];
  },
};
