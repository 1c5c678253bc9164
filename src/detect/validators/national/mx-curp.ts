import { toTen } from '../checksums.ts';
import { isDayAndMonth } from '../dates.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Mexican population registry codes: letters of the name, date of birth, sex, state, check digit
 * modulo 10.
 */
export const mxCurp: Validator = {
  name: 'mx-curp',
  passRate: 0.00202,
  source: 'Registro Nacional de Población, Instructivo normativo para la asignación de la CURP',
  check: (value) => {
    const curp = compact(value);
    if (!/^[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9][0-9]$/.test(curp))
      return false;
    if (!isDayAndMonth(Number(curp.slice(8, 10)), Number(curp.slice(6, 8)))) return false;
    const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ';
    const sum = Array.from(curp.slice(0, 17)).reduce(
      (total, letter, i) => total + alphabet.indexOf(letter) * (18 - i),
      0,
    );
    return toTen(sum) === Number(curp.charAt(17));
  },
};
