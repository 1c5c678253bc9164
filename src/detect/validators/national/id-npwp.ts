import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Indonesian tax numbers: fifteen digits, the ninth by Luhn. */
export const idNpwp: Validator = {
  name: 'id-npwp',
  passRate: 0.101,
  source: 'Direktorat Jenderal Pajak, NPWP',
  check: (value) => {
    const digits = exactDigits(value, 15);
    return digits !== undefined && hasLuhnDigit(digits.slice(0, 9));
  },
};
