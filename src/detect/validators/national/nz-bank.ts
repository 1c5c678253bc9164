import { digitSum, weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { isNzBranch } from './nz-bank-branches.ts';

/** Weights of branch, account base and suffix, each padded to 4, 8 and 4 digits. */
const SMALL_BASE = [6, 3, 7, 9, 0, 0, 10, 5, 8, 4, 2, 1];
const LARGE_BASE = [0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1];
const BANK_08 = [0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1];
const MODULO_10 = [0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1];
const WITH_SUFFIX = [0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 0, 3, 7, 1];

/** A product of two digits is added as its digits, until one digit is left. */
const oneDigit = (product: number): number => digitSum(digitSum(product));

function hasCheckDigit(bank: string, digits: readonly number[], base: number): boolean {
  if (bank === '08') return weightedSum(digits, BANK_08) % 11 === 0;
  if (bank === '25' || bank === '33') return weightedSum(digits, MODULO_10) % 10 === 0;
  if (bank === '26' || bank === '28' || bank === '29') {
    const sum = WITH_SUFFIX.reduce((total, w, i) => total + oneDigit(w * (digits[i] ?? 0)), 0);
    return sum % 10 === 0;
  }
  return weightedSum(digits, base < 990_000 ? SMALL_BASE : LARGE_BASE) % 11 === 0;
}

/**
 * New Zealand bank accounts: bank, branch, base of seven or eight digits and suffix of two to four
 * ones, with a weighted sum that depends on the bank. Banks 09 and 31 have no accounts of people.
 */
export const nzBank: Validator = {
  name: 'nz-bank',
  passRate: 0.001,
  source:
    'Inland Revenue, Resident Withholding Tax specification (2016), account number validation',
  check: (value) => {
    const parts =
      /^([0-9]{2})-?([0-9]{4})-?([0-9]{7,8}?)-?([0-9]{2,4})$/.exec(
        value.replace(/[\s\u2010-\u2015]/g, '-'),
      ) ?? [];
    const [, bank = '', branch = '', base = '', suffix = ''] = parts;
    if (!isNzBranch(bank, Number(branch)) || Number(base) === 0) return false;
    const padded = branch + base.padStart(8, '0') + suffix.padStart(4, '0');
    return hasCheckDigit(bank, toDigits(compact(padded)) ?? [], Number(base));
  },
};
