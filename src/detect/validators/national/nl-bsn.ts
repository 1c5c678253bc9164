import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Dutch citizen service numbers: the "eleven test" with -1 for the last digit. */
export const nlBsn: Validator = {
  name: 'nl-bsn',
  passRate: 0.0909,
  source: 'Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
  },
};
