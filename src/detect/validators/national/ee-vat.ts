import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Estonian VAT numbers: nine digits with the weights 3, 7, 1 modulo 10. */
export const eeVat: Validator = {
  name: 'ee-vat',
  passRate: 0.1,
  source: 'Maksu- ja Tolliamet, käibemaksukohustuslase number (KMKR)',
  check: (value) => {
    const digits = vatDigits(value, 'EE', 9);
    return digits !== undefined && weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
  },
};
