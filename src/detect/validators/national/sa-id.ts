import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Saudi identity numbers: 1 for citizens, 2 for residents, Luhn digit. */
export const saId: Validator = {
  name: 'sa-id',
  passRate: 0.0197,
  source: 'Ministry of Interior of Saudi Arabia, national identity and Iqama',
  check: (value) => {
    const digits = exactDigits(value, 10);
    return digits !== undefined && (digits[0] === 1 || digits[0] === 2) && hasLuhnDigit(digits);
  },
};
