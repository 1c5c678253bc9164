import { toTen, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Australian company numbers: eight digits and one modulo 10. */
export const auAcn: Validator = {
  name: 'au-acn',
  passRate: 0.0993,
  source: 'Australian Securities & Investments Commission, ACN check',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return (
      digits !== undefined && toTen(weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1])) === digits[8]
    );
  },
};
