import { hasMod1110Digit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Serbian tax numbers of businesses: nine digits, ISO/IEC 7064 MOD 11,10. */
export const rsPib: Validator = {
  name: 'rs-pib',
  passRate: 0.09,
  source: 'Poreska uprava Republike Srbije, poreski identifikacioni broj (PIB)',
  check: (value) => {
    const digits = exactDigits(value, 9);
    return digits !== undefined && digits[0] !== 0 && hasMod1110Digit(digits);
  },
};
