import { isDate } from '../dates.ts';
import { numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/**
 * Albanian tax numbers: a letter for the decade (A is 1900) and a digit for the year, month and
 * day with sex and district in the month, three more characters. The last letter is a check whose
 * rule is not published.
 */
export const alNipt: Validator = {
  name: 'al-nipt',
  passRate: 0.15,
  source: 'Qendra Kombëtare e Biznesit, numri i identifikimit të personit të tatueshëm (NIPT)',
  check: (value) => {
    const number = withoutCountry(value, 'AL');
    if (!/^[A-M][0-9]{8}[A-Z]$/.test(number)) return false;
    const year = 1900 + 10 * (number.charCodeAt(0) - 65) + numberAt(number, 1, 2);
    const month = numberAt(number, 2, 4);
    return month > 0 && isDate(year, ((month - 1) % 12) + 1, numberAt(number, 4, 6));
  },
};
