import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasVerhoeffDigit } from '../verhoeff.ts';

/** Indian Aadhaar numbers: twelve digits, the first 2..9, the last by Verhoeff's scheme. */
export const inAadhaar: Validator = {
  name: 'in-aadhaar',
  passRate: 0.08,
  source:
    'Unique Identification Authority of India; J. Verhoeff, Error Detecting Decimal Codes, 1969',
  check: (value) => {
    const digits = exactDigits(value.replaceAll(':', ''), 12);
    return digits !== undefined && (digits[0] ?? 0) >= 2 && hasVerhoeffDigit(digits);
  },
};
