import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** The first states, São Paulo and Minas Gerais, write a check digit 0 as 1. */
const toDigit = (rest: number, state: number): number => {
  if (rest === 0 && state <= 2) return 1;
  return rest % 10;
};

/**
 * Brazilian voter numbers: eight digits, two of the state (01..27, 28 abroad) and two check digits
 * modulo 11, one over the number and one over the state with the first.
 */
export const brVoter: Validator = {
  name: 'br-voter',
  passRate: 0.0029,
  source: 'Tribunal Superior Eleitoral, Resolução 21.538/2003, article 12',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 12);
    const state = Number(number.slice(8, 10));
    if (digits === undefined || state < 1 || state > 28) return false;
    const first = toDigit(weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11, state);
    const second = toDigit(weightedSum(digits.slice(8), [7, 8, 9]) % 11, state);
    return digits[10] === first && digits[11] === second;
  },
};
