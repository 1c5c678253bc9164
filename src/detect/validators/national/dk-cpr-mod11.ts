import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { dkCpr } from './dk-cpr.ts';

/**
 * Danish personal numbers that also pass the check modulo 11, as all did before 2007: certain enough
 * without a context word.
 */
export const dkCprMod11: Validator = {
  name: 'dk-cpr-mod11',
  passRate: 0.0034,
  source: 'CPR-kontoret, Personnummeret i CPR, section 4 (modulus 11)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined || !dkCpr.check(value)) return false;
    return weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};
