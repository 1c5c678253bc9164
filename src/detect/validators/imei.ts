import { hasLuhnDigit } from './checksums.ts';
import { exactDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** Identity numbers of mobile devices: fifteen digits, the last by Luhn. */
export const imei: Validator = {
  name: 'imei',
  passRate: 0.1,
  source: '3GPP TS 23.003, section 6.2 and annex B',
  check: (value) => {
    const digits = exactDigits(value, 15);
    return digits !== undefined && hasLuhnDigit(digits);
  },
};
