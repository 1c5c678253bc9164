import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Values of the first letter of a foreigner's number. */
const NIE_DIGIT: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2' };

/**
 * Spanish personal tax numbers by their letter: DNI of eight digits, or seven where a leading zero
 * is left out, and NIE of X, Y or Z and seven digits.
 */
export const esNif: Validator = {
  name: 'es-nif',
  passRate: 0.038,
  source: 'Real Decreto 1553/2005 (DNI), Real Decreto 1065/2007 (NIF, NIE)',
  check: (value) => {
    const nif = compact(value);
    if (!/^[0-9XYZ]?[0-9]{7}[A-Z]$/.test(nif) || /^0+[A-Z]/.test(nif)) return false;
    const number = nif.slice(0, -1).replace(/^[XYZ]/, (letter) => NIE_DIGIT[letter] ?? '');
    return LETTERS.charAt(Number(number) % 23) === nif.at(-1);
  },
};
