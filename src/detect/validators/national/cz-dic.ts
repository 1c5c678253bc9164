import { countdown, weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { czIco } from './cz-ico.ts';
import { czRc } from './cz-rc.ts';
import { withoutCountry } from './vat.ts';

/** Nine digits with a 6 in front, of persons without a birth number. */
function isSpecial(digits: readonly number[]): boolean {
  const rest = weightedSum(digits.slice(1), countdown(8, 2)) % 11;
  return (18 - (10 - rest)) % 10 === digits[8];
}

/** Czech tax numbers: the company number, the birth number, or nine digits after a 6. */
export const czDic: Validator = {
  name: 'cz-dic',
  passRate: 0.09,
  source: 'Finanční správa České republiky, daňové identifikační číslo (DIČ)',
  check: (value) => {
    const number = withoutCountry(value, 'CZ');
    if (number.length === 8) return czIco.check(number);
    const digits = exactDigits(number, 9);
    if (digits?.[0] === 6) return isSpecial(digits);
    return czRc.check(number);
  },
};
