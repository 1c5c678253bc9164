import { weightedSum } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Korean resident registration numbers: date of birth, sex and century, serial number; the check
 * digit holds until October 2020.
 */
export const krRrn: Validator = {
  name: 'kr-rrn',
  passRate: 0.00373,
  source: '주민등록법 시행규칙',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 13);
    if (digits === undefined || !/^.{6}[0-9]/.test(number)) return false;
    if (!isDayAndMonth(Number(number.slice(4, 6)), Number(number.slice(2, 4)))) return false;
    return (
      (11 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digits[12]
    );
  },
};
