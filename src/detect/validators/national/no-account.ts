import { toEleven, weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Norwegian bank accounts: eleven digits, four of the bank, the last one modulo 11. */
export const noAccount: Validator = {
  name: 'no-account',
  passRate: 0.09,
  source: 'Bits AS, Kontonummer (KID and account number standard, modulo 11)',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined || compact(value).startsWith('0000')) return false;
    return toEleven(weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) === digits[10];
  },
};
