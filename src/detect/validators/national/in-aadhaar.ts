import { exactDigits } from '../digits.ts';
import type { Validator } from '../validator.ts';

/** One step of the permutation; the digit at distance i from the end goes through it i times. */
const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Multiplication in the dihedral group of the pentagon: 0..4 are turns, 5..9 are flips. */
function multiply(a: number, b: number): number {
  const turn = a < 5 ? (a + b) % 5 : (a - b + 10) % 5;
  return a < 5 === b < 5 ? turn : turn + 5;
}

/** True when the last digit is right by Verhoeff's scheme. */
function hasVerhoeffDigit(digits: readonly number[]): boolean {
  const product = digits.toReversed().reduce((left, digit, i) => {
    let permuted = digit;
    for (let step = 0; step < i % 8; step += 1) permuted = STEP[permuted] ?? permuted;
    return multiply(left, permuted);
  }, 0);
  return product === 0;
}

/** Indian Aadhaar numbers: twelve digits, the first 2..9, the last by Verhoeff's scheme. */
export const inAadhaar: Validator = {
  name: 'in-aadhaar',
  passRate: 0.08,
  source:
    'Unique Identification Authority of India; J. Verhoeff, Error Detecting Decimal Codes, 1969',
  check: (value) => {
    const digits = exactDigits(value.replaceAll(':', ''), 12);
    return digits !== undefined && (digits[0] ?? 0) >= 2 && hasVerhoeffDigit(digits);
  },
};
