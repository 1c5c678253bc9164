import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Japanese corporate numbers: a check digit modulo 9 and twelve digits. */
export const jpCorporateNumber: Validator = {
  name: 'jp-corporate-number',
  passRate: 0.101,
  source: '国税庁, 法人番号',
  check: (value) => {
    const digits = exactDigits(value, 13);
    if (digits === undefined) return false;
    const sum = weightedSum(digits.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    return 9 - (sum % 9) === digits[0];
  },
};
