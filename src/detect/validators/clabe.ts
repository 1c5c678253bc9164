import { toTen, weightedSum } from './checksums.ts';
import { exactDigits } from './digits.ts';
import type { Validator } from './validator.ts';

const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7];

/** Mexican bank account numbers (CLABE): eighteen digits, the last with weights 3-7-1. */
export const clabe: Validator = {
  name: 'clabe',
  passRate: 0.0993,
  source: 'Asociación de Bancos de México, CLABE',
  check: (value) => {
    const digits = exactDigits(value, 18);
    return digits !== undefined && toTen(weightedSum(digits, WEIGHTS)) === digits[17];
  },
};
