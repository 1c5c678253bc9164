import { toTen } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Turkish tax numbers: nine digits and one from powers of two modulo 9. */
export const trVkn: Validator = {
  name: 'tr-vkn',
  passRate: 0.0995,
  source: 'Gelir İdaresi Başkanlığı, vergi kimlik numarası',
  check: (value) => {
    const digits = exactDigits(value, 10);
    if (digits === undefined) return false;
    const sum = digits.slice(0, 9).reduce((total, digit, i) => {
      const shifted = (digit + 9 - i) % 10;
      const product = (shifted * 2 ** (9 - i)) % 9;
      return total + (shifted !== 0 && product === 0 ? 9 : product);
    }, 0);
    return toTen(sum) === digits[9];
  },
};
