import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** US taxpayer numbers of children in adoption: 9xx, and the group 93, which no ITIN has. */
export const usAtin: Validator = {
  name: 'us-atin',
  passRate: 0.001,
  source: 'Internal Revenue Service, IRM 3.21.263 and Form W-7A (adoption taxpayer numbers)',
  check: (value) => exactDigits(value, 9) !== undefined && /^9..93/.test(compact(value)),
};
