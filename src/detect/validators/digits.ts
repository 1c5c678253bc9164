const SEPARATORS = /[\s./\u2010-\u2015\u2212-]/g;

/** The value in upper case and without spaces, dots, dashes and slashes. */
export function compact(value: string): string {
  return value.replace(SEPARATORS, '').toUpperCase();
}

/** True for `0000`, `aaaa` and the like, which people write as filler. */
export function isOneCharacter(value: string): boolean {
  return value !== '' && value === value.charAt(0).repeat(value.length);
}

/**
 * The digits of a value that consists of exactly `count` digits and separators; undefined for
 * anything else and for one digit repeated.
 */
export function exactDigits(value: string, count: number): readonly number[] | undefined {
  const digits = compact(value);
  if (digits.length !== count || isOneCharacter(digits)) return undefined;
  return toDigits(digits);
}

/** The digits as numbers; undefined when the text is anything else. */
export function toDigits(text: string): readonly number[] | undefined {
  return /^[0-9]+$/.test(text) ? Array.from(text, Number) : undefined;
}

/** Number that a part of a text of digits stands for; `from` and `to` as in `slice`. */
export const numberAt = (digits: string, from: number, to?: number): number =>
  Number(digits.slice(from, to));
