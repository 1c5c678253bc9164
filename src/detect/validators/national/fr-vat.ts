import { hasLuhnDigit } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Key characters without I and O, in the order of their values. */
const KEY = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const MONACO = '000';

/** True if a key with a letter is right: two digits in base 24 or 34 against the number modulo 11. */
function hasLetterKey(key: string, siren: number): boolean {
  const [first, second] = [KEY.indexOf(key.charAt(0)), KEY.indexOf(key.charAt(1))];
  const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (siren + 1 + Math.floor(check / 11)) % 11 === check % 11;
}

/** French and Monegasque VAT numbers: a key of two characters and a company number. */
export const frVat: Validator = {
  name: 'fr-vat',
  passRate: 0.001,
  source: 'Direction générale des Finances publiques, numéro de TVA intracommunautaire',
  check: (value) => {
    const number = withoutCountry(value, 'FR');
    const digits = exactDigits(number.slice(2), 9);
    if (!/^[0-9A-HJ-NP-Z]{2}[0-9]{9}$/.test(number) || digits === undefined) return false;
    if (!number.slice(2).startsWith(MONACO) && !hasLuhnDigit(digits)) return false;
    const siren = Number(number.slice(2));
    const key = number.slice(0, 2);
    return /^[0-9]+$/.test(key)
      ? Number(key) === (12 + 3 * (siren % 97)) % 97
      : hasLetterKey(key, siren);
  },
};
