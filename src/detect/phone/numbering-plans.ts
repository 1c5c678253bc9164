import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** A country or region with a numbering plan, ISO 3166-1 alpha-2. */
export type PhoneRegion = CountryCode;

/**
 * True when the digits are an assigned calling code and as many digits as the numbers of its
 * countries have. About 15 us: ask cheaper questions first.
 */
export function isPossibleNumber(digits: string): boolean {
  return parsePhoneNumber(`+${digits}`, metadata)?.isPossible() === true;
}

/** How many digits stand in each group, as in `3-4-4`. */
export const groupingOf = (written: string): string =>
  Array.from(written.matchAll(/[0-9]+/g), ([digits]) => digits.length).join('-');

/**
 * True when a number is one of the plan of `region`, and grouped as it is written there, in digits
 * of `grouping`. About 25 us.
 */
export function isNumberOf(region: PhoneRegion, written: string, grouping: string): boolean {
  const number = parsePhoneNumber(written, region, metadata);
  return number?.isValid() === true && groupingOf(number.formatNational()) === grouping;
}
