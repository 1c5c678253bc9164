import { alphanumericValue, weightedSum } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** True if the weighted sum, letters from 10 on, is a multiple of 10. */
const holds = (text: string, weights: readonly number[]): boolean =>
  weightedSum(Array.from(text, alphanumericValue), weights) % 10 === 0;

/** Polish identity cards: three letters and six digits, of which the first one checks the rest. */
export const plIdCard: Validator = {
  name: 'pl-id-card',
  passRate: 0.1,
  source: 'Ministerstwo Spraw Wewnętrznych i Administracji, seria i numer dowodu osobistego',
  check: (value) => {
    const number = compact(value);
    return /^[A-Z]{3}[0-9]{6}$/.test(number) && holds(number, [7, 3, 1, 9, 7, 3, 1, 7, 3]);
  },
};

/** Polish passports: two letters and seven digits, of which the first one checks the rest. */
export const plPassport: Validator = {
  name: 'pl-passport',
  passRate: 0.1,
  source: 'Ministerstwo Spraw Wewnętrznych i Administracji, seria i numer paszportu',
  check: (value) => {
    const number = compact(value);
    return /^[A-Z]{2}[0-9]{7}$/.test(number) && holds(number, [7, 3, 9, 1, 7, 3, 1, 7, 3]);
  },
};
