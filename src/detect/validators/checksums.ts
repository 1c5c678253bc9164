/** Sum of each digit times its weight; digits beyond the weights do not count. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);
}

/** Sum of the digit sums of each digit times its weight: 7 times 2 adds 1 and 4. */
export function weightedDigitSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + digitSum(weight * (digits[i] ?? 0)), 0);
}

/** Adds the decimal digits of a number of at most two digits: 14 gives 5. */
export const digitSum = (value: number): number => Math.floor(value / 10) + (value % 10);

/** Whole numbers from `first` down to `last`, the weights of most schemes modulo 11. */
export const countdown = (first: number, last: number): readonly number[] =>
  Array.from({ length: first - last + 1 }, (_, i) => first - i);

/** What is missing from a sum to the next multiple of 10: the check digit of schemes modulo 10. */
export const toTen = (sum: number): number => (10 - (sum % 10)) % 10;

/**
 * What is missing from a sum to the next multiple of 11, from 0 to 10. Each scheme defines how it
 * writes 10.
 */
export const toEleven = (sum: number): number => (11 - (sum % 11)) % 11;

/** Remainder by 97 of a decimal number of any length, given as its digits. */
export function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Value of a letter or digit: A..Z are 10..35. Anything else is NaN, which equals no check digit. */
export const alphanumericValue = (character: string): number => Number.parseInt(character, 36);

/** Letters and digits as one decimal number: each letter becomes two digits, from A 10 to Z 35. */
export const toDecimal = (text: string): string => Array.from(text, alphanumericValue).join('');

/** True if the last digit is the Luhn check digit of those before it (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** True if the last digit is the check digit of those before it by ISO/IEC 7064 MOD 11,10. */
export function hasMod1110Digit(digits: readonly number[]): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.at(-1);
}

const ICAO_WEIGHTS = [7, 3, 1];

/**
 * True if the last character is the check digit of those before it in a machine readable zone:
 * letters count 10 to 35, fillers 0, with the weights 7, 3 and 1, modulo 10 (ICAO Doc 9303, part 3,
 * section 4.9).
 */
export function hasIcaoDigit(text: string): boolean {
  const values = Array.from(text.slice(0, -1), (letter) =>
    letter === '<' ? 0 : alphanumericValue(letter),
  );
  const weights = values.map((_, i) => ICAO_WEIGHTS[i % 3] ?? 0);
  return weightedSum(values, weights) % 10 === Number(text.at(-1));
}
