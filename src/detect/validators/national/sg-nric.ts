import { weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Singaporean identity numbers: S or T for citizens, F, G or M for foreigners, seven digits, a
 * check letter.
 */
export const sgNric: Validator = {
  name: 'sg-nric',
  passRate: 0.0392,
  source: 'Immigration & Checkpoints Authority, NRIC and FIN',
  check: (value) => {
    const number = compact(value);
    if (!/^[STFGM][0-9]{7}[A-Z]$/.test(number)) return false;
    const kind = number.charAt(0);
    const digits = toDigits(number.slice(1, 8)) ?? [];
    const offset = kind === 'T' || kind === 'G' ? 4 : kind === 'M' ? 3 : 0;
    const rest = (offset + weightedSum(digits, [2, 7, 6, 5, 4, 3, 2])) % 11;
    if (kind === 'M') return 'KLJNPQRTUWX'.charAt(10 - rest) === number.charAt(8);
    const letters = kind === 'S' || kind === 'T' ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
    return letters.charAt(rest) === number.charAt(8);
  },
};
