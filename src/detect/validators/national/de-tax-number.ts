import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** First digits by federal state; the tax office completes them to four digits. */
const UNIFIED =
  /^(?:10[0-9]{2}|11[0-9]{2}|2[1-46-8][0-9]{2}|3[0-2][0-9]{2}|4[01][0-9]{2}|5[0-9]{3}|9[0-9]{3})0[0-9]{8}$/;

/**
 * German tax numbers in the unified form: thirteen digits with a state in front and a zero at the
 * fifth place. The forms of the states, with slashes, have nothing to check.
 */
export const deTaxNumber: Validator = {
  name: 'de-tax-number',
  passRate: 0.034,
  source: 'ELSTER, Prüfung der Steuer- und Steueridentifikationsnummer, tables of formats',
  check: (value) => {
    const number = compact(value);
    return !isOneCharacter(number) && UNIFIED.test(number);
  },
};
