import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Canadian social insurance numbers: Luhn; no person has a number that begins with 0 or 8. */
export const caSin: Validator = {
  name: 'ca-sin',
  passRate: 0.08,
  source: 'Employment and Social Development Canada, Social Insurance Number code of practice',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && digits[0] !== 0 && digits[0] !== 8 && hasLuhnDigit(digits);
  },
};
