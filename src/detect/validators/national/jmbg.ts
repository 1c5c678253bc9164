import { toEleven, weightedSum } from '../checksums.ts';
import { isDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Citizen numbers of the countries of former Yugoslavia (JMBG, EMŠO, EMBG): day, month and the
 * last three digits of the year of birth, region, serial number, check digit modulo 11.
 */
export const jmbg: Validator = {
  name: 'jmbg',
  passRate: 0.0008,
  source: 'Zakon o jedinstvenom matičnom broju građana (1976); Republic of Slovenia, ZCRP (EMŠO)',
  check: (value) => {
    const digits = exactDigits(value, 13);
    if (digits === undefined) return false;
    const number = compact(value);
    const yyy = numberAt(number, 4, 7);
    // Given since 1976, to those born a century before at most.
    if (yyy > 99 && yyy < 870) return false;
    const year = yyy < 100 ? 2000 + yyy : 1000 + yyy;
    if (!isDate(year, numberAt(number, 2, 4), numberAt(number, 0, 2))) return false;
    return toEleven(weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 10 === digits[12];
  },
};
