import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { ieCheckLetter } from './ie-check-letter.ts';

/** W, T and X as second letter are of the scheme before 2013 and do not count. */
const SHAPE = /^([0-9]{7})([A-W])([ABHWTX]?)$/;

/** Irish personal public service numbers: seven digits, a check letter, since 2013 one more. */
export const iePps: Validator = {
  name: 'ie-pps',
  passRate: 0.038,
  source: 'Revenue Commissioners, PPS number check character; S.I. 1993 and the format of 2013',
  check: (value) => {
    const [, digits = '', letter, second = ''] = SHAPE.exec(compact(value)) ?? [];
    if (digits === '' || isOneCharacter(digits)) return false;
    return ieCheckLetter(digits, /[WTX]/.test(second) ? '' : second) === letter;
  },
};
