import { weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits, withoutCountry } from './vat.ts';

/** Greek tax numbers (AFM): nine digits, powers of two as weights, modulo 11, 10 becomes 0. */
export const grVat: Validator = {
  name: 'gr-vat',
  passRate: 0.1,
  source: 'Ανεξάρτητη Αρχή Δημοσίων Εσόδων, αριθμός φορολογικού μητρώου (ΑΦΜ)',
  check: (value) => {
    // VAT numbers have EL in front, not the code GR of the country.
    const digits = vatDigits(withoutCountry(value, 'EL'), 'GR', 9);
    if (digits === undefined) return false;
    return (weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digits[8];
  },
};
