import { weightedDigitSum } from '../checksums.ts';
import { isShortDate } from '../dates.ts';
import { compact, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Area, day, month and year of birth, initial of the name at birth, serial number, check digit. */
const SHAPE = /^(?!0[01])[0-9]{8}[A-Z][0-9]{3}$/;
const WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/**
 * German pension insurance numbers. Days of birth count from 51 where serial numbers ran out; the
 * letter counts as two digits, 01 to 26.
 */
export const deSocialSecurity: Validator = {
  name: 'de-social-security',
  passRate: 0.0074,
  source: 'Verordnung über die Vergabe der Versicherungsnummer (VKVV), §§ 2 to 4',
  check: (value) => {
    const number = compact(value);
    if (!SHAPE.test(number)) return false;
    const day = numberAt(number, 2, 4);
    const born = isShortDate(numberAt(number, 6, 8), numberAt(number, 4, 6), day % 50);
    if (!born || day > 81) return false;
    const letter = `${number.charCodeAt(8) - 64}`.padStart(2, '0');
    const digits = Array.from(number.slice(0, 8) + letter + number.slice(9, 11), Number);
    return weightedDigitSum(digits, WEIGHTS) % 10 === numberAt(number, 11);
  },
};
