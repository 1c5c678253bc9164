import { mod97 } from '../checksums.ts';
import { compact, exactDigits, numberAt } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Spanish social security numbers: province (01 to 53, 66 abroad), eight digits, and their
 * remainder by 97. Where the eight digits begin with a zero, that zero does not count.
 */
export const esNss: Validator = {
  name: 'es-nss',
  passRate: 0.0057,
  source: 'Tesorería General de la Seguridad Social, número de afiliación',
  check: (value) => {
    const number = compact(value);
    if (exactDigits(value, 12) === undefined) return false;
    const province = number.slice(0, 2);
    if ((Number(province) > 53 && province !== '66') || province === '00') return false;
    const serial = number.slice(2, 10).replace(/^0/, '');
    return mod97(province + serial) === numberAt(number, 10);
  },
};
