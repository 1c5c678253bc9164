import { isShortDate } from '../dates.ts';
import { compact, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Health insurance numbers of Quebec: three letters of the family name and one of the first name,
 * year, month (plus 50 for women) and day of birth, two digits. How the last one is computed is
 * not published.
 */
export const caRamq: Validator = {
  name: 'ca-ramq',
  passRate: 0.0731,
  source: "Régie de l'assurance maladie du Québec, numéro d'assurance maladie",
  check: (value) => {
    const number = compact(value);
    if (!/^[A-Z]{4}[0-9]{8}$/.test(number)) return false;
    const month = numberAt(number, 6, 8);
    const [year, day] = [numberAt(number, 4, 6), numberAt(number, 8, 10)];
    return isShortDate(year, month > 50 ? month - 50 : month, day);
  },
};
