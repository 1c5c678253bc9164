import { toTen, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Korean business registration numbers: ten digits, the last modulo 10. */
export const krBrn: Validator = {
  name: 'kr-brn',
  passRate: 0.101,
  source: '국세청, 사업자등록번호',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    const sum =
      weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor(((digits[8] ?? 0) * 5) / 10);
    return toTen(sum) === digits[9];
  },
};
