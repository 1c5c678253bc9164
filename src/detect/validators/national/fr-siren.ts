import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** French company numbers: nine digits, the last one by Luhn. */
export const frSiren: Validator = {
  name: 'fr-siren',
  passRate: 0.1,
  source: 'INSEE, Système national d’identification (SIREN)',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
