import { hasMod1110Digit } from '../checksums.ts';
import { compact, exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Of the first ten digits one occurs twice or three times (not in a row), the others at most once.
 */
function hasOneRepeatedDigit(first: string): boolean {
  const repeated = Array.from(new Set(first), (digit) => first.split(digit).length - 1).filter(
    (count) => count > 1,
  );
  const [count = 0] = repeated;
  return repeated.length === 1 && count <= 3 && !/(.)\1\1/.test(first);
}

/** German tax identification numbers: check digit and the rule of the one repeated digit. */
export const deTaxId: Validator = {
  name: 'de-tax-id',
  passRate: 0.0032,
  source: 'Bundeszentralamt für Steuern, § 139b AO; check digit ISO/IEC 7064 MOD 11,10',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined || digits[0] === 0) return false;
    return hasOneRepeatedDigit(compact(value).slice(0, 10)) && hasMod1110Digit(digits);
  },
};
