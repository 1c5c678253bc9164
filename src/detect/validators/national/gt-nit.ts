import { toEleven } from '../checksums.ts';
import { compact, isOneCharacter, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Guatemalan tax numbers: up to eleven digits and a check character modulo 11, K for ten. */
export const gtNit: Validator = {
  name: 'gt-nit',
  passRate: 0.0909,
  source: 'Superintendencia de Administración Tributaria, FEL reglas y validaciones (NIT)',
  check: (value) => {
    const number = compact(value);
    if (!/^[0-9]{4,11}[0-9K]$/.test(number) || isOneCharacter(number)) return false;
    const digits = (toDigits(number.slice(0, -1)) ?? []).toReversed();
    const sum = digits.reduce((total, digit, i) => total + digit * (i + 2), 0);
    return '0123456789K'.charAt(toEleven(sum)) === number.at(-1);
  },
};
