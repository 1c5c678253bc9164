import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Pakistani identity card numbers: locality with a province of 1 to 7, family, sex. */
export const pkCnic: Validator = {
  name: 'pk-cnic',
  passRate: 0.629,
  source: 'National Database and Registration Authority, CNIC',
  check: (value) => {
    const number = compact(value);
    return exactDigits(number, 13) !== undefined && /^[1-7]/.test(number) && !/0$/.test(number);
  },
};
