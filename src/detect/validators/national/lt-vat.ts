import { toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasBalticDigit } from './baltic-check.ts';
import { withoutCountry } from './vat.ts';

/** Lithuanian VAT numbers: nine digits with a 1 before the last one, or twelve likewise. */
export const ltVat: Validator = {
  name: 'lt-vat',
  passRate: 0.01,
  source: 'Valstybinė mokesčių inspekcija, PVM mokėtojo kodas',
  check: (value) => {
    const number = withoutCountry(value, 'LT');
    const digits = /^(?:[0-9]{7}|[0-9]{10})1[0-9]$/.test(number) ? toDigits(number) : undefined;
    return digits !== undefined && hasBalticDigit(digits);
  },
};
