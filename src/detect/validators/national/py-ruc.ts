import { toEleven } from '../checksums.ts';
import { compact, isOneCharacter, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Paraguayan tax numbers: up to eight digits and one modulo 11. */
export const pyRuc: Validator = {
  name: 'py-ruc',
  passRate: 0.1,
  source: 'Dirección Nacional de Ingresos Tributarios, RUC',
  check: (value) => {
    const number = compact(value);
    if (!/^[1-9][0-9]{5,8}$/.test(number) || isOneCharacter(number)) return false;
    const digits = (toDigits(number.slice(0, -1)) ?? []).toReversed();
    const sum = digits.reduce((total, digit, i) => total + digit * (i + 2), 0);
    return toEleven(sum) % 10 === Number(number.at(-1));
  },
};
