import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Latvian VAT and registration numbers of companies: eleven digits, 4 or more in front. */
export const lvVat: Validator = {
  name: 'lv-vat',
  passRate: 0.054,
  source: 'Valsts ieņēmumu dienests, PVN reģistrācijas numurs (remainder 3 modulo 11)',
  check: (value) => {
    const digits = vatDigits(value, 'LV', 11);
    if (digits === undefined || (digits[0] ?? 0) < 4) return false;
    return weightedSum(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  },
};
