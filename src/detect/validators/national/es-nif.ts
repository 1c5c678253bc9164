import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** What the first letter of a foreigner's number counts as. */
const NIE_DIGIT: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2' };

/** Spanish personal tax numbers, DNI (eight digits) and NIE (X, Y or Z and seven), by their letter. */
export const esNif: Validator = {
  name: 'es-nif',
  passRate: 0.0385,
  source: 'Real Decreto 1553/2005 (DNI), Real Decreto 1065/2007 (NIF, NIE)',
  check: (value) => {
    const nif = compact(value);
    if (!/^[0-9XYZ][0-9]{7}[A-Z]$/.test(nif) || isOneCharacter(nif.slice(0, 8))) return false;
    const number = Number(nif.slice(0, 8).replace(/^[XYZ]/, (letter) => NIE_DIGIT[letter] ?? ''));
    return LETTERS.charAt(number % 23) === nif.charAt(8);
  },
};
