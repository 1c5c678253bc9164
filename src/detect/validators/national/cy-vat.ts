import { isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Values of digits at odd places (the first is odd); at even places a digit is its own value. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

/** Cypriot VAT numbers: eight digits and a check letter, none of them beginning with 12. */
export const cyVat: Validator = {
  name: 'cy-vat',
  passRate: 0.038,
  source: 'Tax Department of Cyprus, structure of VAT registration numbers',
  check: (value) => {
    const number = withoutCountry(value, 'CY');
    if (!/^(?!12)[0-9]{8}[A-Z]$/.test(number) || isOneCharacter(number.slice(0, 8))) return false;
    const sum = Array.from(number.slice(0, 8), Number).reduce(
      (total, digit, i) => total + (i % 2 === 0 ? (ODD[digit] ?? 0) : digit),
      0,
    );
    return number.charCodeAt(8) - 65 === sum % 26;
  },
};
