import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Dominican identity numbers: eleven digits with a Luhn digit. */
export const doCedula: Validator = {
  name: 'do-cedula',
  passRate: 0.101,
  source: 'Junta Central Electoral, cédula de identidad y electoral',
  check: (value) => {
    const digits = exactDigits(value, 11);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
