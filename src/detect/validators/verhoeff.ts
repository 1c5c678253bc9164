/** One step of the permutation; the digit at distance i from the end goes through it i times. */
const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Multiplication in the dihedral group of the pentagon: 0..4 are turns, 5..9 are flips. */
function multiply(a: number, b: number): number {
  const turn = a < 5 ? (a + b) % 5 : (a - b + 10) % 5;
  return a < 5 === b < 5 ? turn : turn + 5;
}

/**
 * True if the last digit is the check digit of those before it by J. Verhoeff, Error Detecting
 * Decimal Codes, 1969.
 */
export function hasVerhoeffDigit(digits: readonly number[]): boolean {
  const product = digits.toReversed().reduce((left, digit, i) => {
    let permuted = digit;
    for (let step = 0; step < i % 8; step += 1) permuted = STEP[permuted] ?? permuted;
    return multiply(left, permuted);
  }, 0);
  return product === 0;
}
