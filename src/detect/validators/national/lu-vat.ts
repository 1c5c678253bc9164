import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Luxembourg VAT numbers: six digits and their remainder by 89. */
export const luVat: Validator = {
  name: 'lu-vat',
  passRate: 0.01,
  source: 'Administration de l’enregistrement, des domaines et de la TVA; check modulo 89',
  check: (value) => {
    const number = Number(vatDigits(value, 'LU', 8)?.join('') ?? 'none');
    return Math.floor(number / 100) % 89 === number % 100;
  },
};
