import { isDate } from '../dates.ts';
import { numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Day, month, year, sign of the century, individual number 002 and up, check character. */
const SHAPE = /^([0-9]{6})([+\-A-FU-Y])([0-9]{3})([0-9A-Y])$/;
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The signs beyond +, - and A are in use since 2023. */
function centuryOf(sign: string): number {
  if (sign === '+') return 1800;
  return /[A-F]/.test(sign) ? 2000 : 1900;
}

/** Finnish personal identity codes: the check character is the remainder by 31. */
export const fiHetu: Validator = {
  name: 'fi-hetu',
  passRate: 0.0011,
  source: 'Digi- ja väestötietovirasto, henkilötunnus; Valtioneuvoston asetus 128/2010, § 2',
  check: (value) => {
    const code = value
      .trim()
      .toUpperCase()
      .replace(/[\u2010-\u2015\u2212]/, '-');
    const [, date = '', sign = '', individual = '', check] = SHAPE.exec(code) ?? [];
    if (date === '' || Number(individual) < 2) return false;
    const year = centuryOf(sign) + numberAt(date, 4);
    if (!isDate(year, numberAt(date, 2, 4), numberAt(date, 0, 2))) return false;
    return CHECK.charAt(Number(date + individual) % 31) === check;
  },
};
