import { mod97, toDecimal } from './checksums.ts';
import { compact } from './digits.ts';
import type { Validator } from './validator.ts';

/** Creditor references (RF): two check digits modulo 97 and up to 21 characters. */
export const creditorReference: Validator = {
  name: 'creditor-reference',
  passRate: 0.0102,
  source: 'ISO 11649; ISO/IEC 7064 MOD 97-10',
  check: (value) => {
    const reference = compact(value);
    if (!/^RF[0-9]{2}[A-Z0-9]{1,21}$/.test(reference)) return false;
    const rotated = reference.slice(4) + reference.slice(0, 4);
    return mod97(toDecimal(rotated)) === 1;
  },
};
