import { toEleven, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Norwegian organisation numbers: nine digits, 8 or 9 in front, the last one modulo 11. */
export const noOrgnr: Validator = {
  name: 'no-orgnr',
  passRate: 0.018,
  source: 'Brønnøysundregistrene, Organisasjonsnummeret; VAT numbers add MVA',
  check: (value) => {
    const digits = exactDigits(withoutCountry(value, 'NO').replace(/MVA$/, ''), 9);
    if (digits === undefined || (digits[0] !== 8 && digits[0] !== 9)) return false;
    return toEleven(weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2])) === digits[8];
  },
};
