import { hasIcaoDigit } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** The key of the issuing office begins with one of these; no vowels behind it. */
const SHAPE = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7,8}[0-9]$/;

/** Serial numbers of German passports with the check digit of the machine readable zone. */
export const dePassport: Validator = {
  name: 'de-passport',
  passRate: 0.1,
  source: 'Passverordnung (PassV), annex 1; check digit ICAO Doc 9303, part 3',
  check: (value) => {
    const number = compact(value);
    return SHAPE.test(number) && hasIcaoDigit(number);
  },
};
