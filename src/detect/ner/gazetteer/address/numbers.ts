import type { Word } from '../words.ts';

/** Most digits of a house number. */
const SHORT_NUMBER = 3;
/** Most characters of a number that may be one. */
const HOUSE_NUMBER = 5;
const POSTCODE = 10;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Ordinals, times and sizes. */
const NO_HOUSE = /^\d+(?:st|nd|rd|th|[ap]m|px|kb|mb|gb|kg|km|cm|mm|ml|ms|k|x|m)$/i;

/** Returns the class of a word that begins with a digit: one of those of `addressClasses`. */
export function numberClass(text: string, { start, end }: Word): string {
  const number = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  if (/\d[.,:]$|§ ?$/.test(before)) return 'x';
  if (/^[.,:%]\d/.test(text.slice(end, end + 2)) || text[end] === '%') return 'x';
  if (/^\d{1,2}F$/.test(number)) return 'f';
  if (NO_HOUSE.test(number)) return 'o';
  if (YEAR.test(number)) return 'Y';
  const digits = /^\d+/.exec(number)?.[0].length ?? 0;
  if (digits <= SHORT_NUMBER && number.length <= HOUSE_NUMBER) return 'N';
  return number.length <= HOUSE_NUMBER ? 'M' : number.length <= POSTCODE ? 'Z' : 'l';
}

/** True for letters and digits of a postcode: "SW1A", "K1A", "C1042AAB". */
export function isPostcodePart(text: string, { start, end }: Word): boolean {
  return /^(?:[A-Z]{1,2}\d[A-Z\d]{0,2}|[A-Z]\d{4}[A-Z]{3})$/.test(text.slice(start, end));
}
