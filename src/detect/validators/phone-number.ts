import { isPossibleNumber } from '../phone/numbering-plans.ts';
import { isOneCharacter } from './digits.ts';
import type { Validator } from './validator.ts';

/**
 * Area code and exchange begin with 2..9 and do not end in 11; the middle digit of the area code is
 * not 9.
 */
const NANP = /^[2-9](?!11)[0-8][0-9][2-9](?!11)[0-9]{2}[0-9]{4}$/;
/** A North American number as people write it: with separators, in groups of 3, 3 and 4. */
const SEPARATED_NANP =
  /^(?:1[\s.-]?)?(?:\([0-9]{3}\)[\s.-]?|[0-9]{3}[\s.-])[0-9]{3}[\s.-][0-9]{4}$/;
// Searched from the first separator only: otherwise each of several separators starts a search.
const EXTENSION = /(?<![\s,;])[\s,;]*(?:ext\.?|extension|x)\s?[0-9]{1,6}$/i;
/** E.164 allows fifteen digits; the shortest numbers with a calling code have seven. */
const E164_LENGTH = /^[0-9]{7,15}$/;

/**
 * Phone numbers by structure: `+` or `00` with an assigned calling code and a length of its
 * country, or a North American number written with separators. Does not tell whether a number is in
 * service.
 */
export const phoneNumber: Validator = {
  name: 'phone-number',
  passRate: 0.32,
  source: 'ITU-T E.164 and the numbering plans of libphonenumber; North American Numbering Plan',
  steps: 2_500,
  check: (value) => {
    const written = value.trim().replace(EXTENSION, '');
    const digits = written.replace(/\(0\)|[^0-9]/g, '');
    if (isOneCharacter(digits.slice(-7))) return false;
    if (/^(?:\+|00)/.test(written)) return isInternational(digits.replace(/^00/, ''));
    return SEPARATED_NANP.test(written) && NANP.test(digits.slice(-10));
  },
};

const isInternational = (digits: string): boolean =>
  E164_LENGTH.test(digits) && isPossibleNumber(digits);
