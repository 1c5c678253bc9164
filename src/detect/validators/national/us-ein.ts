import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Prefixes that are assigned to no campus. */
const UNUSED_PREFIXES: readonly number[] = [
  0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97,
];

/** US employer identification numbers: nine digits with a prefix that was assigned to a campus. */
export const usEin: Validator = {
  name: 'us-ein',
  passRate: 0.83,
  source: 'Internal Revenue Service, How EINs are assigned and valid EIN prefixes',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(number, 9) === undefined) return false;
    const prefix = Number(number.slice(0, 2));
    return !UNUSED_PREFIXES.includes(prefix);
  },
};
