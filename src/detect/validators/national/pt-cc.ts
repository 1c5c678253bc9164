import { alphanumericValue } from '../checksums.ts';
import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Numbers of Portuguese citizen cards: nine digits, two letters or digits of the version, and a
 * check digit by Luhn in which letters count from 10.
 */
export const ptCc: Validator = {
  name: 'pt-cc',
  passRate: 0.1,
  source: 'Agência para a Modernização Administrativa, Validação de Número de Documento do CC',
  check: (value) => {
    const number = compact(value);
    if (!/^[0-9]{9}[A-Z0-9]{2}[0-9]$/.test(number) || /^0+$/.test(number)) return false;
    const sum = Array.from(number, alphanumericValue).reduce((total, own, i) => {
      const doubled = i % 2 === 0 ? 2 * own : own;
      return total + (i % 2 === 0 && doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return sum % 10 === 0;
  },
};
