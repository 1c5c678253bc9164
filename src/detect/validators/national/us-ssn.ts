import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Numbers once printed in a wallet insert and in a leaflet, which thousands have used since. */
const PUBLISHED = ['078051120', '219099999'];

/**
 * US Social Security numbers: area 001..899 without 666, group and serial not zero. There is no
 * check digit, so most numbers pass.
 */
export const usSsn: Validator = {
  name: 'us-ssn',
  passRate: 0.889,
  source: 'Social Security Administration, numbering scheme and SSN randomization (2011)',
  check: (value) => {
    if (exactDigits(value, 9) === undefined) return false;
    const digits = compact(value);
    return !/^(?:000|666|9)|^...00|0000$/.test(digits) && !PUBLISHED.includes(digits);
  },
};
