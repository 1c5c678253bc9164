import { countdown, weightedSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Slovenian tax numbers: eight digits, the last modulo 11, where 10 becomes 0. */
export const siVat: Validator = {
  name: 'si-vat',
  passRate: 0.081,
  source: 'Finančna uprava Republike Slovenije, davčna številka',
  check: (value) => {
    const digits = vatDigits(value, 'SI', 8);
    if (digits === undefined || digits[0] === 0) return false;
    const check = 11 - (weightedSum(digits, countdown(8, 2)) % 11);
    return (check === 10 ? 0 : check) === digits[7];
  },
};
