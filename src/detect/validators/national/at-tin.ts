import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Austrian tax numbers: two digits of the tax office (03 to 98), seven more, the last by Luhn. */
export const atTin: Validator = {
  name: 'at-tin',
  passRate: 0.096,
  source: 'Bundesministerium für Finanzen, Abgabenkontonummer, § 3 of the check rules (BMF-FON)',
  check: (value) => {
    const digits = exactDigits(value, 9);
    if (digits === undefined) return false;
    const office = 10 * (digits[0] ?? 0) + (digits[1] ?? 0);
    return office >= 3 && office <= 98 && hasLuhnDigit(digits);
  },
};
