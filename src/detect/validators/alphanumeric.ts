/** A..Z as 10..35, a digit as itself; NaN for anything else, which equals no check digit. */
export const alphanumericValue = (character: string): number => Number.parseInt(character, 36);

/** A text of letters and digits as a decimal number: each letter gives two digits, A 10 to Z 35. */
export const toDecimal = (text: string): string => Array.from(text, alphanumericValue).join('');
