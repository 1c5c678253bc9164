import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Digits and letters without I, O, S, V and Z; the place of a character is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Chinese codes of organisations: authority, kind, region, nine characters of the organisation, a
 * check character modulo 31 with powers of 3 as weights.
 */
export const cnUscc: Validator = {
  name: 'cn-uscc',
  passRate: 0.0322,
  source: 'GB 32100-2015, coding rule of the unified social credit identifier',
  check: (value) => {
    const code = compact(value);
    if (!/^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) {
      return false;
    }
    const values = Array.from(code, (character) => ALPHABET.indexOf(character));
    let weight = 1;
    let sum = 0;
    for (const place of values.slice(0, 17)) {
      sum += place * weight;
      weight = (weight * 3) % 31;
    }
    return (31 - (sum % 31)) % 31 === values[17];
  },
};
