import { exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Belgian company and VAT numbers: ten digits (older ones nine), 97 less the remainder. */
export const beVat: Validator = {
  name: 'be-vat',
  passRate: 0.002,
  source: 'Kruispuntbank van Ondernemingen, structure of the enterprise number',
  check: (value) => {
    const number = withoutCountry(value, 'BE').padStart(10, '0');
    if (exactDigits(number, 10) === undefined || !/^[01]/.test(number)) return false;
    return numberAt(number, 0, 8) > 0 && 97 - (numberAt(number, 0, 8) % 97) === numberAt(number, 8);
  },
};
