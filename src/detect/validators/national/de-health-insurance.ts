import { weightedDigitSum } from '../checksums.ts';
import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * The permanent part of German health insurance numbers: a letter, which counts as two digits 01 to
 * 26, eight digits and a check digit: digit sums with the weights 1 and 2 in turn, modulo 10.
 */
export const deHealthInsurance: Validator = {
  name: 'de-health-insurance',
  passRate: 0.1,
  source: '§ 290 SGB V; GKV-Spitzenverband, Richtlinie zum Aufbau der Krankenversichertennummer',
  check: (value) => {
    const number = compact(value);
    if (!/^[A-Z][0-9]{9}$/.test(number) || isOneCharacter(number.slice(1))) return false;
    const letter = `${number.charCodeAt(0) - 64}`.padStart(2, '0');
    const digits = Array.from(letter + number.slice(1, 9), Number);
    return weightedDigitSum(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(number.at(9));
  },
};
