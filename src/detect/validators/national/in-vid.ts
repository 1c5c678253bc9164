import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { hasVerhoeffDigit } from '../verhoeff.ts';

/**
 * Indian virtual identifiers, which stand for an Aadhaar number: sixteen digits, the first 2..9,
 * the last by Verhoeff's scheme.
 */
export const inVid: Validator = {
  name: 'in-vid',
  passRate: 0.08,
  source: 'Unique Identification Authority of India, Circular 1 of 2018 (Virtual ID)',
  check: (value) => {
    const digits = exactDigits(value, 16);
    return digits !== undefined && (digits[0] ?? 0) >= 2 && hasVerhoeffDigit(digits);
  },
};
