import { weightedSum } from '../checksums.ts';
import { compact, isOneCharacter } from '../digits.ts';
import type { Validator } from '../validator.ts';
import { brCheckDigit } from './br-check-digit.ts';

const WEIGHTS = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Brazilian company numbers: twelve characters, letters among them since 2026, and two check
 * digits modulo 11. A character counts as its ASCII code less 48.
 */
export const brCnpj: Validator = {
  name: 'br-cnpj',
  passRate: 0.01,
  source: 'Receita Federal do Brasil, Instrução Normativa RFB 2.229/2024 (alphanumeric CNPJ)',
  check: (value) => {
    const cnpj = compact(value);
    if (!/^[A-Z0-9]{12}[0-9]{2}$/.test(cnpj) || isOneCharacter(cnpj)) return false;
    const values = Array.from(cnpj, (character) => character.charCodeAt(0) - 48);
    const first = brCheckDigit(weightedSum(values, WEIGHTS));
    const second = brCheckDigit(weightedSum(values, [6, ...WEIGHTS]));
    return values[12] === first && values[13] === second;
  },
};
