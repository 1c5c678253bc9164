import { hasLuhnDigit } from '../checksums.ts';
import { isShortDate } from '../dates.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Greek social security numbers: day, month and year of birth, four digits, a Luhn digit. */
export const grAmka: Validator = {
  name: 'gr-amka',
  passRate: 0.0036,
  source: 'Ηλεκτρονική Διακυβέρνηση Κοινωνικής Ασφάλισης (ΗΔΙΚΑ), αριθμός ΑΜΚΑ, Ν. 3655/2008',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined || !hasLuhnDigit(digits)) return false;
    const number = compact(value);
    return isShortDate(numberAt(number, 4, 6), numberAt(number, 2, 4), numberAt(number, 0, 2));
  },
};
