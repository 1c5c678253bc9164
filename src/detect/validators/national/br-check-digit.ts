/** The check digit of Brazilian numbers for a weighted sum: modulo 11, where 10 and 11 become 0. */
export function brCheckDigit(sum: number): number {
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
