import { weightedDigitSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Taiwanese business numbers: eight digits whose weighted digits add up to a multiple of 5, of 10
 * before April 2023; if the seventh digit is 7, the sum may be one higher.
 */
export const twUbn: Validator = {
  name: 'tw-ubn',
  passRate: 0.22,
  source: 'Ministry of Finance of Taiwan, check logic of the unified business number (2023)',
  check: (value) => {
    const digits = exactDigits(value, 8);
    if (digits === undefined) return false;
    const sum = weightedDigitSum(digits, [1, 2, 1, 2, 1, 2, 4, 1]);
    return sum % 5 === 0 || (digits[6] === 7 && (sum + 1) % 5 === 0);
  },
};
