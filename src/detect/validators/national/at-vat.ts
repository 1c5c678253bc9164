import { toTen, weightedDigitSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits, withoutCountry } from './vat.ts';

/** Austrian VAT numbers: U and eight digits, the last one a variant of Luhn with 4 added. */
export const atVat: Validator = {
  name: 'at-vat',
  passRate: 0.1,
  source: 'Bundesministerium für Finanzen, Konstruktionsregeln der UID-Nummer (BMF-UID)',
  check: (value) => {
    const number = withoutCountry(value, 'AT');
    const digits = vatDigits(number, 'U', 8);
    if (digits === undefined || !number.startsWith('U')) return false;
    const sum = weightedDigitSum(digits, [1, 2, 1, 2, 1, 2, 1]);
    return toTen(sum + 4) === digits[7];
  },
};
