import { weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

const LONGEST = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
/** The check digit behind the first `count` digits, by as many of the last weights. */
const checkDigit = (digits: readonly number[], count: number): number =>
  (weightedSum(digits, LONGEST.slice(LONGEST.length - count)) % 11) % 10;

/** Russian tax numbers of companies: ten digits, one check digit. */
export const ruInnCompany: Validator = {
  name: 'ru-inn-company',
  passRate: 0.1,
  source: 'Приказ ФНС России ЕД-7-14/559@ (ИНН), check digits modulo 11',
  check: (value) => {
    const digits = exactDigits(value, 10);
    return digits !== undefined && checkDigit(digits, 9) === digits[9] && !isUnissued(value);
  },
};

/** Russian tax numbers of persons: twelve digits, two check digits. */
export const ruInnPerson: Validator = {
  name: 'ru-inn-person',
  passRate: 0.01,
  source: 'Приказ ФНС России ЕД-7-14/559@ (ИНН), check digits modulo 11',
  check: (value) => {
    const digits = exactDigits(value, 12);
    if (digits === undefined || isUnissued(value)) return false;
    return checkDigit(digits, 10) === digits[10] && checkDigit(digits, 11) === digits[11];
  },
};

/** No region has the key 00. */
const isUnissued = (value: string): boolean => compact(value).startsWith('00');
