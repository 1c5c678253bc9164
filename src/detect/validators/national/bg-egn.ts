import { weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Century by the tens of the month: 20 more for 1800, 40 more for 2000. */
function yearOf(yy: number, month: number): number {
  if (month > 40) return 2000 + yy;
  return month > 20 ? 1800 + yy : 1900 + yy;
}

/** Bulgarian civil numbers: date of birth with the century in the month, check digit modulo 11. */
export const bgEgn: Validator = {
  name: 'bg-egn',
  passRate: 0.011,
  source: 'Закон за гражданската регистрация, чл. 11 (единен граждански номер)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    const number = compact(value);
    const month = numberAt(number, 2, 4);
    const year = yearOf(numberAt(number, 0, 2), month);
    if (month > 52 || !isDate(year, month % 20, numberAt(number, 4, 6))) return false;
    return (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digits[9];
  },
};
