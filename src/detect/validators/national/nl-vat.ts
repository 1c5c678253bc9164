import { countdown, mod97, toDecimal, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

const WEIGHTS = [...countdown(9, 2), -1];

/**
 * Dutch VAT numbers: nine digits, B, two digits. Of companies the eleven test of the nine digits
 * holds, of one-person businesses (since 2020) the remainder 1 modulo 97 of the whole.
 */
export const nlVat: Validator = {
  name: 'nl-vat',
  passRate: 0.1,
  source: 'Belastingdienst, btw-identificatienummer; check ISO/IEC 7064 MOD 97-10 since 2020',
  check: (value) => {
    const number = withoutCountry(value, 'NL');
    const digits = exactDigits(number.slice(0, 9), 9);
    if (digits === undefined || !/^[0-9]{9}B(?!00)[0-9]{2}$/.test(number)) return false;
    return weightedSum(digits, WEIGHTS) % 11 === 0 || mod97(toDecimal(`NL${number}`)) === 1;
  },
};
