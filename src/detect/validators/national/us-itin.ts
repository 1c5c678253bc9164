import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** US taxpayer numbers for those without an SSN: 9xx, and a group of the ranges in use. */
export const usItin: Validator = {
  name: 'us-itin',
  passRate: 0.044,
  source:
    'Internal Revenue Service, IRM 3.21.263 (fourth and fifth digit 50-65, 70-88, 90-92, 94-99)',
  check: (value) =>
    exactDigits(value, 9) !== undefined &&
    /^9..(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])/.test(compact(value)),
};
