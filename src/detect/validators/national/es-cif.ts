import { toTen, weightedDigitSum } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Kind of company, seven digits, a check digit or the letter for it. */
const SHAPE = /^([ABCDEFGHJNPQRSUVW])([0-9]{7})([0-9A-J])$/;
const LETTERS = 'JABCDEFGHI';
/** Kinds whose check is a letter, and those whose check is a digit. */
const ONLY_LETTER = 'NPQRSW';
const ONLY_DIGIT = 'ABEH';

/** Spanish tax numbers of companies and other bodies. */
export const esCif: Validator = {
  name: 'es-cif',
  passRate: 0.042,
  source: 'Orden EHA/451/2008, composición del número de identificación fiscal',
  check: (value) => {
    const [, kind = '', number = '', check = ''] = SHAPE.exec(withoutCountry(value, 'ES')) ?? [];
    if (number === '' || /^0+$/.test(number)) return false;
    const sum = weightedDigitSum(Array.from(number, Number), [2, 1, 2, 1, 2, 1, 2]);
    const digit = toTen(sum);
    if (check === `${digit}`) return !ONLY_LETTER.includes(kind);
    return check === LETTERS.charAt(digit) && !ONLY_DIGIT.includes(kind);
  },
};
