import { countdown } from '../checksums.ts';

const LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/**
 * The check letter of Irish tax numbers modulo 23: seven digits with the weights 8 to 2, and a
 * second letter, where there is one, with weight 9 (W, the first scheme's letter, counts nothing).
 */
export function ieCheckLetter(digits: string, second: string): string {
  const sum = countdown(8, 2).reduce(
    (total, weight, i) => total + weight * Number(digits.charAt(i)),
    9 * Math.max(0, LETTERS.indexOf(second === '' ? 'W' : second)),
  );
  return LETTERS.charAt(sum % 23);
}
