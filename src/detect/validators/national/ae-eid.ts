import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Emirates identity numbers: 784, year of birth, serial number, Luhn digit. */
export const aeEid: Validator = {
  name: 'ae-eid',
  passRate: 0.00204,
  source: 'Federal Authority for Identity, Citizenship, Customs & Port Security',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 15);
    return digits !== undefined && /^784(?:19|20)/.test(number) && hasLuhnDigit(digits);
  },
};
