import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Slovak VAT numbers: ten digits, a multiple of 11; the third digit tells the kind of payer. */
export const skVat: Validator = {
  name: 'sk-vat',
  passRate: 0.049,
  source: 'Finančná správa Slovenskej republiky, identifikačné číslo pre DPH',
  check: (value) => {
    const digits = vatDigits(value, 'SK', 10);
    if (digits === undefined || digits[0] === 0 || ![2, 3, 4, 7, 8, 9].includes(digits[2] ?? 0)) {
      return false;
    }
    return Number(digits.join('')) % 11 === 0;
  },
};
