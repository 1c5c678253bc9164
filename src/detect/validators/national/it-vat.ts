import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Offices beyond the provinces 001 to 100. */
const OTHER_OFFICES: readonly number[] = [120, 121, 888, 999];

/** Italian VAT numbers: seven digits, three of the tax office, a Luhn digit. */
export const itVat: Validator = {
  name: 'it-vat',
  passRate: 0.011,
  source: 'Decreto del Presidente della Repubblica 633/1972, article 35; Luhn digit',
  check: (value) => {
    // People write an underscore where a form has two boxes.
    const number = withoutCountry(value.replaceAll('_', ''), 'IT');
    const digits = exactDigits(number, 11);
    if (digits === undefined || /^0{7}/.test(number)) return false;
    const office = numberAt(number, 7, 10);
    const known = (office >= 1 && office <= 100) || OTHER_OFFICES.includes(office);
    return known && hasLuhnDigit(digits);
  },
};
