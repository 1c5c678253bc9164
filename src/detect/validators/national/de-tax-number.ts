import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** How the federal states begin the unified number; the tax office fills it up to four digits. */
const UNIFIED =
  /^(?:10[0-9]{2}|11[0-9]{2}|2[1-46-8][0-9]{2}|3[0-2][0-9]{2}|4[01][0-9]{2}|5[0-9]{3}|9[0-9]{3})0[0-9]{8}$/;
/** The number as the states write it: tax office, district, serial number with check digit. */
const OF_A_STATE = /^[0-9]{10,11}$/;

/**
 * German tax numbers: thirteen digits with a state in front and a zero at the fifth place, or ten
 * and eleven digits in a state's own form, of which nothing can be checked.
 */
export const deTaxNumber: Validator = {
  name: 'de-tax-number',
  passRate: 0.034,
  source: 'ELSTER, Prüfung der Steuer- und Steueridentifikationsnummer, tables of formats',
  check: (value) => {
    const number = compact(value);
    return !isOneCharacter(number) && (UNIFIED.test(number) || OF_A_STATE.test(number));
  },
};
