import { weightedSum } from '../checksums.ts';
import { compact, isOneCharacter, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Colombian tax numbers: up to fifteen digits, the last modulo 11 with prime weights. */
export const coNit: Validator = {
  name: 'co-nit',
  passRate: 0.0999,
  source: 'Dirección de Impuestos y Aduanas Nacionales, NIT',
  check: (value) => {
    const number = compact(value);
    if (!/^[0-9]{8,16}$/.test(number) || isOneCharacter(number)) return false;
    const digits = (toDigits(number.slice(0, -1)) ?? []).toReversed();
    const rest =
      weightedSum(digits, [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]) % 11;
    return (rest < 2 ? rest : 11 - rest) === Number(number.at(-1));
  },
};
