import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Canadian business numbers: nine digits with a Luhn digit; for one account of the business
 * followed by two letters of the programme (RT sales tax, RP payroll ...) and four digits.
 */
export const caBn: Validator = {
  name: 'ca-bn',
  passRate: 0.1,
  source:
    'Canada Revenue Agency, Business number (program accounts RC, RD, RG, RM, RP, RR, RT, RZ)',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number.slice(0, 9), 9);
    if (digits === undefined || !/^(?:R[CDGMPRTZ][0-9]{4})?$/.test(number.slice(9))) return false;
    return hasLuhnDigit(digits);
  },
};
