import { alphanumericValue } from './alphanumeric.ts';
import { weightedSum } from './digits.ts';

const WEIGHTS = [7, 3, 1];

/**
 * True when the last character is the check digit of those before it, as in machine readable zones:
 * letters count 10 to 35, fillers 0, with weights 7, 3 and 1, modulo 10. Source: ICAO Doc 9303, part
 * 3, section 4.9.
 */
export function hasIcaoDigit(text: string): boolean {
  const values = Array.from(text.slice(0, -1), (letter) =>
    letter === '<' ? 0 : alphanumericValue(letter),
  );
  const weights = values.map((_, i) => WEIGHTS[i % 3] ?? 0);
  return weightedSum(values, weights) % 10 === Number(text.at(-1));
}
