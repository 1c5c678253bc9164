import { countdown, weightedSum } from '../checksums.ts';
import { isShortDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Scottish health numbers (CHI): date of birth, three digits, a check digit modulo 11. */
export const ukChi: Validator = {
  name: 'uk-chi',
  passRate: 0.0034,
  source: 'NHS Scotland, Community Health Index; check digit as of NHS numbers',
  check: (value) => {
    const digits = exactDigits(value, 10);
    const number = compact(value);
    if (digits === undefined) return false;
    return (
      isShortDate(numberAt(number, 4, 6), numberAt(number, 2, 4), numberAt(number, 0, 2)) &&
      weightedSum(digits, countdown(10, 1)) % 11 === 0
    );
  },
};
