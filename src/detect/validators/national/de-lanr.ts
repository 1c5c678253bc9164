import { toTen, weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * German numbers of physicians: six digits, a check digit with the weights 4 and 9 in turn, and
 * two digits of the specialty.
 */
export const deLanr: Validator = {
  name: 'de-lanr',
  passRate: 0.1,
  source: 'Kassenärztliche Bundesvereinigung, Richtlinie nach § 75 Abs. 7 SGB V (Arztnummern)',
  check: (value) => {
    const digits = exactDigits(value, 9);
    if (digits === undefined || /^0{6}|00$/.test(compact(value))) return false;
    return toTen(weightedSum(digits, [4, 9, 4, 9, 4, 9])) === digits[6];
  },
};
