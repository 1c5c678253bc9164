import { compact, isOneCharacter, toDigits } from './digits.ts';
import type { Validator } from './validator.ts';

/** True when the last of these digits is their Luhn check digit (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Any number with a Luhn check digit, whoever issued it. */
export const luhn: Validator = {
  name: 'luhn',
  passRate: 0.1,
  source: 'ISO/IEC 7812-1, annex B',
  check: (value) => {
    const text = compact(value);
    const digits = toDigits(text);
    return digits !== undefined && !isOneCharacter(text) && hasLuhnDigit(digits);
  },
};
