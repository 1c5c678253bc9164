import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Ecuadorian identity numbers: province, third digit below 6, Luhn digit. */
export const ecCi: Validator = {
  name: 'ec-ci',
  passRate: 0.0147,
  source: 'Dirección General de Registro Civil, cédula de identidad',
  check: (value) => {
    const number = compact(value);
    const digits = exactDigits(number, 10);
    if (digits === undefined || (digits[2] ?? 9) > 5) return false;
    const province = Number(number.slice(0, 2));
    return ((province >= 1 && province <= 24) || province === 30) && hasLuhnDigit(digits);
  },
};
