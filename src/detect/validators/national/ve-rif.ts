import { weightedSum } from '../checksums.ts';
import { compact, toDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** Venezuelan tax numbers: a letter, eight digits, a check digit modulo 11. */
export const veRif: Validator = {
  name: 've-rif',
  passRate: 0.0996,
  source: 'Servicio Nacional Integrado de Administración Aduanera y Tributaria, RIF',
  check: (value) => {
    const rif = compact(value);
    if (!/^[VEJPG][0-9]{9}$/.test(rif)) return false;
    const kind = { V: 4, E: 8, J: 12, P: 16, G: 20 }[rif.charAt(0)] ?? 0;
    const digits = toDigits(rif.slice(1)) ?? [];
    const rest = 11 - ((kind + weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11);
    return (rest > 9 ? 0 : rest) === digits[8];
  },
};
