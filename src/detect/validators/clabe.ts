import { exactDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** Mexican bank account numbers (CLABE): eighteen digits, the last with weights 3-7-1. */
export const clabe: Validator = {
  name: 'clabe',
  passRate: 0.0993,
  source: 'Asociación de Bancos de México, CLABE',
  check: (value) => {
    const digits = exactDigits(value, 18);
    if (digits === undefined) return false;
    const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7];
    const sum = weights.reduce((total, weight, i) => total + ((weight * (digits[i] ?? 0)) % 10), 0);
    return (10 - (sum % 10)) % 10 === digits[17];
  },
};
