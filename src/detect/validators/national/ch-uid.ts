import { toEleven, weightedSum } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** The suffix of companies that are liable to VAT, in four languages. */
const PARTS = /^CHE([0-9]{9})(?:MWST|TVA|IVA|TPV)?$/;

/** Swiss company numbers: CHE, eight digits and a check digit modulo 11, with or without MWST. */
export const chUid: Validator = {
  name: 'ch-uid',
  passRate: 0.09,
  source: 'Bundesamt für Statistik, Die Unternehmens-Identifikationsnummer (UID)',
  check: (value) => {
    const [, number = ''] = PARTS.exec(compact(value)) ?? [];
    const digits = exactDigits(number, 9);
    if (digits === undefined) return false;
    return toEleven(weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4])) === digits[8];
  },
};
