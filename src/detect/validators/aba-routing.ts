import { weightedSum } from './checksums.ts';
import { compact, exactDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** Prefixes of the Federal Reserve districts, thrifts, electronic use, and traveller's cheques. */
const PREFIX = /^(?:0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;

/** US bank routing numbers: an assigned prefix and the check digit with weights 3, 7, 1. */
export const abaRouting: Validator = {
  name: 'aba-routing',
  passRate: 0.038,
  source: 'American Bankers Association, Routing Number Policy',
  check: (value) => {
    const digits = exactDigits(value, 9);
    if (digits === undefined || !PREFIX.test(compact(value))) return false;
    return weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
  },
};
