import { weightedSum } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * New Zealand health numbers: three letters and four digits modulo 11, or the form with letters
 * at the end modulo 23.
 */
export const nzNhi: Validator = {
  name: 'nz-nhi',
  passRate: 0.0907,
  source: 'Health New Zealand, HISO 10046',
  check: (value) => {
    const nhi = compact(value);
    const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    if (!/^[A-HJ-NP-Z]{3}(?:[0-9]{4}|[0-9]{2}[A-HJ-NP-Z]{2})$/.test(nhi)) return false;
    const values = Array.from(nhi, (letter) =>
      /[0-9]/.test(letter) ? Number(letter) : alphabet.indexOf(letter) + 1,
    );
    const sum = weightedSum(values, [7, 6, 5, 4, 3, 2]);
    if (/[0-9]$/.test(nhi)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === values[6];
    return alphabet.charAt(22 - (sum % 23)) === nhi.charAt(6);
  },
};
