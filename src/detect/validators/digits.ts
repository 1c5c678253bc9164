const SEPARATORS = /[\s./\u2010-\u2015\u2212-]/g;

/** Returns the value in upper case and without spaces, dots, dashes and slashes. */
export function compact(value: string): string {
  return value.replace(SEPARATORS, '').toUpperCase();
}

/** True for one character repeated, such as `0000`, which people write as filler. */
export function isOneCharacter(value: string): boolean {
  return value !== '' && value === value.charAt(0).repeat(value.length);
}

/**
 * Returns the digits of a value of exactly `count` digits and separators; undefined for
 * anything else and for one digit repeated.
 */
export function exactDigits(value: string, count: number): readonly number[] | undefined {
  const digits = compact(value);
  if (digits.length !== count || isOneCharacter(digits)) return undefined;
  return toDigits(digits);
}

/** Returns the digits as numbers; undefined if the text is anything else. */
export function toDigits(text: string): readonly number[] | undefined {
  return /^[0-9]+$/.test(text) ? Array.from(text, Number) : undefined;
}

/** Reads a part of a text of digits as a number; `from` and `to` as in `slice`. */
export const numberAt = (digits: string, from: number, to?: number): number =>
  Number(digits.slice(from, to));
