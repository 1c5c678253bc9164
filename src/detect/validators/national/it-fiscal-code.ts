import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Letters that stand for the digits 0..9 where two people would share a code. */
const OMOCODIA = 'LMNPQRSTUV';
const D = `[0-9${OMOCODIA}]`;
const SHAPE = new RegExp(`^[A-Z]{6}${D}{2}[ABCDEHLMPRST]${D}{2}[A-Z]${D}{3}[A-Z]$`);
/** Values at odd places (the first is odd) of A..Z; a digit has the value of its letter A..J. */
const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

const rank = (character: string): number =>
  /[0-9]/.test(character) ? Number(character) : character.charCodeAt(0) - 65;

/** Women's days of birth count from 41. */
function hasDayOfBirth(code: string): boolean {
  const digits = code.slice(9, 11).replace(/[A-Z]/g, (letter) => `${OMOCODIA.indexOf(letter)}`);
  const day = Number(digits) % 40;
  return day >= 1 && day <= 31 && Number(digits) < 80;
}

/** Italian personal tax codes: month and day of birth, check letter. */
export const itFiscalCode: Validator = {
  name: 'it-fiscal-code',
  passRate: 0.011,
  source: 'Decreto del Ministro delle Finanze 23 dicembre 1976, n. 13813',
  check: (value) => {
    const code = compact(value);
    if (!SHAPE.test(code) || !hasDayOfBirth(code)) return false;
    const sum = Array.from(code.slice(0, 15), rank).reduce(
      (total, number, i) => total + (i % 2 === 0 ? (ODD[number] ?? 0) : number),
      0,
    );
    return sum % 26 === rank(code.charAt(15));
  },
};
