import { hasMod1110Digit } from '../checksums.ts';
import type { Validator } from '../validator.ts';
import { vatDigits } from './vat.ts';

/** German VAT identification numbers: nine digits, ISO/IEC 7064 MOD 11,10. */
export const deVat: Validator = {
  name: 'de-vat',
  passRate: 0.09,
  source: 'Bundeszentralamt für Steuern, § 27a UStG; check digit ISO/IEC 7064 MOD 11,10',
  check: (value) => {
    const digits = vatDigits(value, 'DE', 9);
    return digits !== undefined && digits[0] !== 0 && hasMod1110Digit(digits);
  },
};
