import { toEleven, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { bgEgn } from './bg-egn.ts';
import { bgPnf } from './bg-pnf.ts';
import { withoutCountry } from './vat.ts';

/** Companies: weights 1 to 8; if the remainder is 10, weights 3 to 10. */
function isCompany(digits: readonly number[]): boolean {
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const rest = first < 10 ? first : weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  return rest % 10 === digits[8];
}

/** Bodies that are neither citizens nor foreigners: a remainder of 10 is not issued. */
const isOther = (digits: readonly number[]): boolean =>
  toEleven(weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2])) === digits[9];

/** Bulgarian VAT numbers: nine digits of a company (EIK) or ten of a person or other body. */
export const bgVat: Validator = {
  name: 'bg-vat',
  passRate: 0.1,
  source: 'Национална агенция за приходите, идентификационен номер по ДДС; регистър БУЛСТАТ',
  check: (value) => {
    const number = withoutCountry(value, 'BG');
    const nine = exactDigits(number, 9);
    if (nine !== undefined) return isCompany(nine);
    const ten = exactDigits(number, 10);
    return ten !== undefined && (bgEgn.check(number) || bgPnf.check(number) || isOther(ten));
  },
};
