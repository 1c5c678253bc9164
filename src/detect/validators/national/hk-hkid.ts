import { alphanumericValue, weightedSum } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Hong Kong identity card numbers: one or two letters, six digits, a check character modulo 11.
 */
export const hkHkid: Validator = {
  name: 'hk-hkid',
  passRate: 0.09,
  source: 'Immigration Department of Hong Kong, identity card',
  check: (value) => {
    const number = compact(value.replace(/[()]/g, ''));
    if (!/^[A-Z]{1,2}[0-9]{6}[0-9A]$/.test(number)) return false;
    const padded = number.padStart(9, ' ');
    const values = Array.from(padded, (letter) =>
      letter === ' ' ? 36 : alphanumericValue(letter),
    );
    return weightedSum(values, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};
