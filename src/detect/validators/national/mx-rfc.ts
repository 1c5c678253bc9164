import { isDayAndMonth } from '../dates.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Mexican tax numbers: letters of the name, date of birth or founding, homoclave with a check
 * character modulo 11.
 */
export const mxRfc: Validator = {
  name: 'mx-rfc',
  passRate: 0.00332,
  source: 'Servicio de Administración Tributaria, RFC',
  check: (value) => {
    const rfc = compact(value);
    if (!/^[A-Z&Ñ]{3,4}[0-9]{6}[A-Z0-9]{2}[0-9A]$/.test(rfc)) return false;
    const date = rfc.slice(-9, -3);
    if (!isDayAndMonth(Number(date.slice(4)), Number(date.slice(2, 4)))) return false;
    const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
    const padded = rfc.padStart(13, ' ');
    const sum = Array.from(padded.slice(0, 12)).reduce(
      (total, letter, i) => total + alphabet.indexOf(letter) * (13 - i),
      0,
    );
    const rest = 11 - (sum % 11);
    return padded.charAt(12) === (rest === 11 ? '0' : rest === 10 ? 'A' : String(rest));
  },
};
