import { hasIcaoDigit } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Letters and digits that serial numbers use: no vowels, nothing that reads like another one. */
const SHAPE = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7,8}[0-9]$/;
/** The temporary and first cards: T and eight digits. */
const T_NUMBER = /^T[0-9]{8}$/;

/**
 * Serial numbers of German identity cards whose last digit is the check digit of the machine
 * readable zone, and numbers of T and eight digits. A serial number is often printed without its
 * check digit; one in ten of those passes.
 */
export const deIdCard: Validator = {
  name: 'de-id-card',
  passRate: 0.1,
  source: 'Personalausweisverordnung (PAuswV), annex 1; check digit ICAO Doc 9303, part 3',
  check: (value) => {
    const number = compact(value);
    if (T_NUMBER.test(number)) return true;
    return SHAPE.test(number) && hasIcaoDigit(number);
  },
};
