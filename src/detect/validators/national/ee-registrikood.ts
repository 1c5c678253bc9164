import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasBalticDigit } from './baltic-check.ts';

/** Estonian register codes of companies and bodies: eight digits that begin with 1, 7, 8 or 9. */
export const eeRegistrikood: Validator = {
  name: 'ee-registrikood',
  passRate: 0.04,
  source: 'Registrite ja Infosüsteemide Keskus, registrikood',
  check: (value) => {
    const digits = exactDigits(value, 8);
    return digits !== undefined && [1, 7, 8, 9].includes(digits[0] ?? 0) && hasBalticDigit(digits);
  },
};
