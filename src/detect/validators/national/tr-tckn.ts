import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Turkish identification numbers: eleven digits, the last two from the others. */
export const trTckn: Validator = {
  name: 'tr-tckn',
  passRate: 0.00903,
  source: 'Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü, T.C. kimlik numarası',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined || digits[0] === 0) return false;
    const tenth = weightedSum(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7]);
    const eleventh = weightedSum(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    return ((tenth % 10) + 10) % 10 === digits[9] && eleventh % 10 === digits[10];
  },
};
