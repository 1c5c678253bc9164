import { toEleven, weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Century of birth by the individual number and two digits of the year; undefined: not issued. */
function centuryOf(individual: number, yy: number): number | undefined {
  if (individual < 500) return 1900;
  if (yy < 40) return 2000;
  if (individual < 750 && yy >= 54) return 1800;
  return individual >= 900 ? 1900 : undefined;
}

/** Months from 41 on are of hospitals (H numbers) and from 81 on of test data (Tenor). */
const monthOf = (month: number): number => (month > 80 ? month - 80 : month % 40);

/**
 * Norwegian birth numbers and D numbers (day from 41 on): date of birth, three digits, and two
 * check digits modulo 11.
 */
export const noFodselsnummer: Validator = {
  name: 'no-fodselsnummer',
  passRate: 0.0016,
  source: 'Forskrift til folkeregisterloven, § 2-2-1; Skatteetaten, fødselsnummer and D-nummer',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const number = compact(value);
    const day = numberAt(number, 0, 2);
    const month = monthOf(numberAt(number, 2, 4));
    const yy = numberAt(number, 4, 6);
    const century = centuryOf(numberAt(number, 6, 9), yy);
    return (
      century !== undefined &&
      isDate(century + yy, month, day > 40 ? day - 40 : day) &&
      toEleven(weightedSum(digits, FIRST)) === digits[9] &&
      toEleven(weightedSum(digits, SECOND)) === digits[10]
    );
  },
};
