import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Mexican social security numbers: office, two years, a serial number, a Luhn digit. */
export const mxNss: Validator = {
  name: 'mx-nss',
  passRate: 0.1,
  source: 'Instituto Mexicano del Seguro Social, Número de Seguridad Social',
  check: (value) => {
    const digits = exactDigits(value, 11);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
