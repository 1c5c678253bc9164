import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Iranian national codes: nine digits and one modulo 11. */
export const irNid: Validator = {
  name: 'ir-nid',
  passRate: 0.101,
  source: 'سازمان ثبت احوال کشور, کد ملی',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    const rest = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? rest : 11 - rest) === digits[9];
  },
};
