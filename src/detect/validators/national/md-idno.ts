import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Moldovan numbers of persons (IDNP, 0 or 2 in front) and companies (IDNO, 1): thirteen digits. */
export const mdIdno: Validator = {
  name: 'md-idno',
  passRate: 0.03,
  source: 'Agenția Servicii Publice a Republicii Moldova, număr de identificare de stat',
  check: (value) => {
    const digits = exactDigits(value, 13);
    if (digits === undefined || ![0, 1, 2].includes(digits[0] ?? 9)) return false;
    return weightedSum(digits, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digits[12];
  },
};
