import type { Validator } from '../validator.ts';
import { ieCheckLetter } from './ie-check-letter.ts';
import { withoutCountry } from './vat.ts';

const SHAPE = /^([0-9]{7})([A-W])([A-I]?)$/;
/** Before 1988: the second place is a letter or a sign, the first digit goes to the end. */
const OLD = /^([0-9])[A-Z+*]([0-9]{5})([A-W])$/;

/** Irish VAT numbers: the check letter modulo 23, in the order of digits of their time. */
export const ieVat: Validator = {
  name: 'ie-vat',
  passRate: 0.038,
  source: 'Revenue Commissioners, VAT number check character',
  check: (value) => {
    const number = withoutCountry(value, 'IE');
    const [, first, middle, oldLetter] = OLD.exec(number) ?? [];
    if (first !== undefined) return ieCheckLetter(`0${middle}${first}`, '') === oldLetter;
    const [, digits = '', letter, second = ''] = SHAPE.exec(number) ?? [];
    return digits !== '' && ieCheckLetter(digits, second) === letter;
  },
};
