import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { withoutCountry } from './vat.ts';

/** Government departments are 000..499, health authorities 500..999. */
const PUBLIC_BODY = /^(?:GD[0-4]|HA[5-9])[0-9]{2}$/;

/**
 * UK VAT numbers: nine digits modulo 97 (numbers issued since 2009 differ by 55), three more for a
 * branch, or GD and HA with three digits. Northern Ireland writes XI in front instead of GB.
 */
export const ukVat: Validator = {
  name: 'uk-vat',
  passRate: 0.029,
  source: 'HM Revenue & Customs, VAT registration manual (check digits 97 and 9755)',
  check: (value) => {
    const number = withoutCountry(value, /^\s*xi/i.test(value) ? 'XI' : 'GB');
    if (PUBLIC_BODY.test(number)) return true;
    if (number.length !== 9 && number.length !== 12) return false;
    const digits = exactDigits(number, number.length);
    if (digits === undefined) return false;
    const rest = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    return rest === 0 || (digits[0] !== 0 && (rest === 42 || rest === 55));
  },
};
