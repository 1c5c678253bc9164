import { countdown, toEleven, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Montenegrin tax numbers of businesses: eight digits, the last modulo 11, 10 becomes 0. */
export const mePib: Validator = {
  name: 'me-pib',
  passRate: 0.1,
  source: 'Poreska uprava Crne Gore, poreski identifikacioni broj (PIB)',
  check: (value) => {
    const digits = exactDigits(value, 8);
    return (
      digits !== undefined && toEleven(weightedSum(digits, countdown(8, 2))) % 10 === digits[7]
    );
  },
};
