import { weightedSum } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Korean foreigner registration numbers: as resident numbers, with 5 to 8 for the sex and 13
 * minus the remainder.
 */
export const krFrn: Validator = {
  name: 'kr-frn',
  passRate: 0.00148,
  source: '출입국관리법 시행규칙',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 13);
    if (digits === undefined || !/^.{6}[5-8]/.test(number)) return false;
    if (!isDayAndMonth(Number(number.slice(4, 6)), Number(number.slice(2, 4)))) return false;
    return (
      (13 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digits[12]
    );
  },
};
