import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Polish tax numbers: ten digits, the last is the remainder by 11 (10 is never issued). */
export const plNip: Validator = {
  name: 'pl-nip',
  passRate: 0.082,
  source: 'Ministerstwo Finansów, Ustawa o zasadach ewidencji podatników (NIP)',
  check: (value) => {
    const digits = vatDigits(value, 'PL', 10);
    if (digits === undefined || digits[0] === 0) return false;
    return weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits[9];
  },
};
