import { compact, isOneCharacter } from './digits.ts';
import type { Validator } from './validator.ts';

/** The letters A..Z as digits; I, O and Q do not occur. */
const LETTER_VALUES = '12345678_12345_7_923456789';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

const numberOf = (character: string): number =>
  Number(/[0-9]/.test(character) ? character : LETTER_VALUES[character.charCodeAt(0) - 65]);

/**
 * Vehicle identification numbers with the check character at the ninth place, which is mandatory
 * in North America only: European numbers mostly fail.
 */
export const vin: Validator = {
  name: 'vin',
  passRate: 0.0303,
  source: 'ISO 3779; 49 CFR 565.15 (check digit)',
  check: (value) => {
    const number = compact(value);
    if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(number) || isOneCharacter(number)) return false;
    const sum = WEIGHTS.reduce(
      (total, weight, i) => total + weight * numberOf(number.charAt(i)),
      0,
    );
    return number.charAt(8) === '0123456789X'.charAt(sum % 11);
  },
};
