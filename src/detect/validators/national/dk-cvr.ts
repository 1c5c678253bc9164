import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Danish company numbers: eight digits whose weighted sum is a multiple of 11. */
export const dkCvr: Validator = {
  name: 'dk-cvr',
  passRate: 0.081,
  source: 'Erhvervsstyrelsen, Det Centrale Virksomhedsregister (CVR), modulo 11',
  check: (value) => {
    const digits = vatDigits(value, 'DK', 8);
    if (digits === undefined || digits[0] === 0) return false;
    return weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};
