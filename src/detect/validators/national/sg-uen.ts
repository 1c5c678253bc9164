import { weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Singaporean entity numbers of businesses, companies and others, with their check letters. */
export const sgUen: Validator = {
  name: 'sg-uen',
  passRate: 0.0381,
  source: 'Accounting and Corporate Regulatory Authority, UEN',
  check: (value) => {
    const uen = compact(value);
    if (/^[0-9]{8}[A-Z]$/.test(uen)) {
      const sum = weightedSum(toDigits(uen.slice(0, 8)) ?? [], [10, 4, 9, 3, 8, 2, 7, 1]);
      return 'XMKECAWLJDB'.charAt(sum % 11) === uen.charAt(8);
    }
    if (/^(?:18|19|20)[0-9]{7}[A-Z]$/.test(uen)) {
      const sum = weightedSum(toDigits(uen.slice(0, 9)) ?? [], [10, 8, 6, 4, 9, 7, 5, 3, 1]);
      return 'ZKCMDNERGWH'.charAt(sum % 11) === uen.charAt(9);
    }
    if (!/^[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z]$/.test(uen)) return false;
    const alphabet = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
    const values = Array.from(uen.slice(0, 9), (letter) => alphabet.indexOf(letter));
    const rest = (((weightedSum(values, [4, 3, 5, 3, 10, 2, 2, 5, 7]) - 5) % 11) + 11) % 11;
    return alphabet.charAt(rest) === uen.charAt(9);
  },
};
