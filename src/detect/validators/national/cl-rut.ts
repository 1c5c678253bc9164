import { toEleven } from '../checksums.ts';
import { compact, isOneCharacter, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Chilean RUN and RUT: up to eight digits and a check character modulo 11. */
export const clRut: Validator = {
  name: 'cl-rut',
  passRate: 0.0902,
  source: 'Servicio de Registro Civil e Identificación, RUN',
  check: (value) => {
    const number = compact(value);
    if (!/^[1-9][0-9]{6,7}[0-9K]$/.test(number) || isOneCharacter(number)) return false;
    const digits = (toDigits(number.slice(0, -1)) ?? []).toReversed();
    const sum = digits.reduce((total, digit, i) => total + digit * (2 + (i % 6)), 0);
    return number.at(-1) === '0123456789K'.charAt(toEleven(sum));
  },
};
