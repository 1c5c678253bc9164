import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Check digit by the remainder of the sum, as HMRC's table has it. */
const CHECK_DIGITS = [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** UK unique taxpayer references: ten digits, the first one checks the others modulo 11. */
export const ukUtr: Validator = {
  name: 'uk-utr',
  passRate: 0.1,
  source: 'HM Revenue & Customs, specification of the UTR modulus 11 check',
  check: (value) => {
    const digits = exactDigits(value.replace(/k$/i, ''), 10);
    if (digits === undefined) return false;
    const sum = weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]);
    return CHECK_DIGITS[sum % 11] === digits[0];
  },
};
