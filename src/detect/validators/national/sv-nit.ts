import { countdown, toEleven, weightedSum } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Salvadoran tax numbers: municipality, date of birth or foundation, serial number, check digit
 * modulo 11. Serial numbers to 100 follow an older rule.
 */
export const svNit: Validator = {
  name: 'sv-nit',
  passRate: 0.0011,
  source: 'Ministerio de Hacienda de El Salvador, Número de Identificación Tributaria',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 14);
    if (digits === undefined || !/^[019]/.test(number)) return false;
    if (!isDayAndMonth(numberAt(number, 4, 6), numberAt(number, 6, 8))) return false;
    const old = weightedSum(digits, countdown(14, 2)) % 11;
    const current = toEleven(weightedSum(digits, [2, ...countdown(7, 2), ...countdown(7, 2)]));
    const control = numberAt(number, 10, 13) <= 100 ? old : current;
    return control % 10 === digits[13];
  },
};
