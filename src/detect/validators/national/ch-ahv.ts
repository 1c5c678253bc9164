import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Swiss and Liechtenstein social security numbers: 756, nine digits, check digit of EAN-13. */
export const chAhv: Validator = {
  name: 'ch-ahv',
  passRate: 0.1,
  source: 'Zentrale Ausgleichsstelle, AHV-Nummer; check digit GS1 General Specifications 7.9',
  check: (value) => {
    const digits = exactDigits(value, 13);
    if (digits === undefined || !/^756(?!0{9})/.test(compact(value))) return false;
    return weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
  },
};
