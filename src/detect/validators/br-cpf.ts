import { exactDigits, weightedSum } from './digits.ts';
import type { Validator } from './validator.ts';

const checkDigit = (sum: number): number => (sum % 11 < 2 ? 0 : 11 - (sum % 11));

/** Brazilian natural person numbers: two check digits modulo 11. */
export const brCpf: Validator = {
  name: 'br-cpf',
  passRate: 0.01,
  source: 'Receita Federal do Brasil, Cadastro de Pessoas Físicas',
  check: (value) => {
    const digits = exactDigits(value, 11);
    if (digits === undefined) return false;
    const first = checkDigit(weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
    const second = checkDigit(weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
    return digits[9] === first && digits[10] === second;
  },
};
