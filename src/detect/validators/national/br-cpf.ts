import { weightedSum } from '../checksums.ts';
import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { brCheckDigit } from './br-check-digit.ts';

/** Brazilian natural person numbers: two check digits modulo 11. */
export const brCpf: Validator = {
  name: 'br-cpf',
  passRate: 0.01,
  source: 'Receita Federal do Brasil, Cadastro de Pessoas Físicas',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const first = brCheckDigit(weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
    const second = brCheckDigit(weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
    return digits[9] === first && digits[10] === second;
  },
};
