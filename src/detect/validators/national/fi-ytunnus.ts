import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Finnish business identity codes (and VAT numbers): seven digits and one modulo 11. */
export const fiYtunnus: Validator = {
  name: 'fi-ytunnus',
  passRate: 0.09,
  source: 'Patentti- ja rekisterihallitus, Y-tunnus; Yritys- ja yhteisötietolaki 244/2001',
  check: (value) => {
    const digits = vatDigits(value, 'FI', 8);
    return digits !== undefined && weightedSum(digits, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0;
  },
};
