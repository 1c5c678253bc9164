import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Japanese individual numbers: eleven digits and one modulo 11. */
export const jpMyNumber: Validator = {
  name: 'jp-my-number',
  passRate: 0.101,
  source: '行政手続における特定の個人を識別するための番号の利用等に関する法律施行令',
  check: (value) => {
    const digits = exactDigits(value, 12);
    if (digits === undefined) return false;
    const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest <= 1 ? 0 : 11 - rest) === digits[11];
  },
};
