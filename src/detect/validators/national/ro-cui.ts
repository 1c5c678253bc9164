import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Romanian company numbers: two to ten digits, the last modulo 11, where 10 becomes 0. */
export const roCui: Validator = {
  name: 'ro-cui',
  passRate: 0.09,
  source: 'Ministerul Finanțelor, cod unic de înregistrare; control constant 753217532',
  check: (value) => {
    const number = withoutCountry(value, 'RO');
    if (!/^[1-9][0-9]{1,9}$/.test(number)) return false;
    const digits = Array.from(number.padStart(10, '0'), Number);
    return ((10 * weightedSum(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === digits[9];
  },
};
