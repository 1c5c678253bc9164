import { countdown, toEleven, weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Portuguese tax numbers of persons and companies: nine digits, the last one modulo 11. */
export const ptNif: Validator = {
  name: 'pt-nif',
  passRate: 0.081,
  source: 'Autoridade Tributária e Aduaneira, Decreto-Lei 14/2013 (first digits 1-3, 45, 5-9)',
  check: (value) => {
    const digits = vatDigits(value, 'PT', 9);
    if (digits === undefined || digits[0] === 0) return false;
    if (digits[0] === 4 && digits[1] !== 5) return false;
    return toEleven(weightedSum(digits, countdown(9, 2))) % 10 === digits[8];
  },
};
