const WEIGHTS = [7, 3, 1];

/** A..Z as 10..35, a digit as itself; undefined sums (NaN) never equal a check digit. */
export const alphanumericValue = (character: string): number => Number.parseInt(character, 36);

/**
 * The check digit of a part of the machine readable zone of a travel document: weights 7, 3, 1,
 * letters count from 10, modulo 10. Source: ICAO Doc 9303, part 3, section 4.9.
 */
export function icaoCheckDigit(text: string): number {
  const sum = Array.from(text, alphanumericValue).reduce(
    (total, value, i) => total + value * (WEIGHTS[i % 3] ?? 0),
    0,
  );
  return sum % 10;
}
