import { toEleven, weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** North Macedonian tax numbers: thirteen digits, the last modulo 11, 10 becomes 0. */
export const mkEdb: Validator = {
  name: 'mk-edb',
  passRate: 0.1,
  source: 'Управа за јавни приходи, единствен даночен број (ЕДБ)',
  check: (value) => {
    const digits = vatDigits(value, 'MK', 13);
    if (digits === undefined) return false;
    return toEleven(weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 10 === digits[12];
  },
};
