import { hasMod1110Digit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Eleven digits with the check digit of a German tax identification number, whether or not one of
 * them occurs twice: invented numbers in forms and documents seldom follow that rule.
 */
export const deTaxIdDigit: Validator = {
  name: 'de-tax-id-digit',
  passRate: 0.09,
  source: 'Bundeszentralamt für Steuern, § 139b AO; check digit ISO/IEC 7064 MOD 11,10',
  check: (value) => {
    const digits = exactDigits(value, 11);
    return digits !== undefined && digits[0] !== 0 && hasMod1110Digit(digits);
  },
};
