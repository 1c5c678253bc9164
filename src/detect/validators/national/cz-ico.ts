import { countdown, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Czech and Slovak company numbers: eight digits, the last modulo 11 (10 and 11 become 0, 1). */
export const czIco: Validator = {
  name: 'cz-ico',
  passRate: 0.09,
  source: 'Český statistický úřad, identifikační číslo osoby (IČO)',
  check: (value) => {
    const digits = exactDigits(value, 8);
    if (digits === undefined || digits[0] === 9) return false;
    return (11 - (weightedSum(digits, countdown(8, 2)) % 11)) % 10 === digits[7];
  },
};
