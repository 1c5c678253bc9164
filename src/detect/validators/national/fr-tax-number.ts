import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** French tax reference numbers (SPI): thirteen digits, the last three are the remainder by 511. */
export const frTaxNumber: Validator = {
  name: 'fr-tax-number',
  passRate: 0.0004,
  source: 'European Commission, TIN country sheet France (numéro SPI)',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(value, 13) === undefined || !/^[0-3]/.test(number)) return false;
    const first = numberAt(number, 0, 10);
    return first > 0 && first % 511 === numberAt(number, 10);
  },
};
