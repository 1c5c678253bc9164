import { countdown } from '../checksums.ts';

const LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/**
 * Returns the check letter of Irish tax numbers, modulo 23: seven digits with the weights 8 to 2,
 * and the second letter, if any, with weight 9 (W, the letter of the first scheme, counts 0).
 */
export function ieCheckLetter(digits: string, second: string): string {
  const sum = countdown(8, 2).reduce(
    (total, weight, i) => total + weight * Number(digits.charAt(i)),
    9 * Math.max(0, LETTERS.indexOf(second === '' ? 'W' : second)),
  );
  return LETTERS.charAt(sum % 23);
}
