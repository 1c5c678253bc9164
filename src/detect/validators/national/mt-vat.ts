import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Maltese VAT numbers: eight digits whose weighted sum is a multiple of 37. */
export const mtVat: Validator = {
  name: 'mt-vat',
  passRate: 0.0087,
  source: 'Commissioner for Revenue of Malta, check digits of VAT numbers (modulo 37)',
  check: (value) => {
    const digits = vatDigits(value, 'MT', 8);
    if (digits === undefined || digits[0] === 0) return false;
    const body = weightedSum(digits, [3, 4, 6, 7, 8, 9]);
    return 37 - (body % 37) === 10 * (digits[6] ?? 0) + (digits[7] ?? 0);
  },
};
