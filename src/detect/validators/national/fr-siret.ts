import { hasLuhnDigit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** La Poste, whose offices ran out of numbers: the plain sum of digits is a multiple of five. */
const LA_POSTE = '356000000';

/** French establishment numbers: a company number with its own check digit and five digits more. */
export const frSiret: Validator = {
  name: 'fr-siret',
  passRate: 0.01,
  source: 'INSEE, Système national d’identification (SIRET)',
  check: (value) => {
    const digits = exactDigits(value, 14);
    if (digits === undefined || !hasLuhnDigit(digits.slice(0, 9))) return false;
    if (hasLuhnDigit(digits)) return true;
    const sum = digits.reduce((total, digit) => total + digit, 0);
    return compact(value).startsWith(LA_POSTE) && sum % 5 === 0;
  },
};
