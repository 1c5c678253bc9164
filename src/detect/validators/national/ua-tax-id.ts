import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Ukrainian taxpayer numbers of persons: days since 1900, serial number, check modulo 11. */
export const uaTaxId: Validator = {
  name: 'ua-tax-id',
  passRate: 0.1,
  source: 'Державна податкова служба України, реєстраційний номер облікової картки (РНОКПП)',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    const sum = weightedSum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
    return (((sum % 11) + 11) % 11) % 10 === digits[9];
  },
};
