import { compact, exactDigits } from '../digits.ts';

/** Returns the value in upper case, without separators and without a country code in front. */
export function withoutCountry(value: string, country: string): string {
  const text = compact(value);
  return text.startsWith(country) ? text.slice(country.length) : text;
}

/** Returns the digits of a number of `count` digits, with or without its country code in front. */
export const vatDigits = (
  value: string,
  country: string,
  count: number,
): readonly number[] | undefined => exactDigits(withoutCountry(value, country), count);
