import { hasMod1110Digit } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** Croatian personal identification numbers: eleven digits, ISO/IEC 7064 MOD 11,10. */
export const hrOib: Validator = {
  name: 'hr-oib',
  passRate: 0.1,
  source: 'Zakon o osobnom identifikacijskom broju (NN 60/08); ISO/IEC 7064 MOD 11,10',
  check: (value) => {
    const digits = vatDigits(value, 'HR', 11);
    return digits !== undefined && hasMod1110Digit(digits);
  },
};
