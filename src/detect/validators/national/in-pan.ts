import { compact } from '../digits.ts';
import type { Validator } from '../validator.ts';

/**
 * Indian permanent account numbers: five letters of which the fourth is the kind of holder, four
 * digits, a letter.
 */
export const inPan: Validator = {
  name: 'in-pan',
  passRate: 0.385,
  source: 'Income Tax Department, Permanent Account Number',
  check: (value) => {
    return /^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/.test(compact(value)) && !/0000/.test(value);
  },
};
