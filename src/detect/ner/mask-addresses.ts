import { blank } from './blank.ts';

/** The longest run without white space that can still hold a name, in UTF-16 code units. */
const LONGEST_WORD = 64;

const URL_LIKE = /\b(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>"']+/gi;
/** An e-mail address, or the handle of an account. */
const AT_SIGN = /[\p{L}\p{N}._%+'-]{0,64}@[\p{L}\p{N}._-]{1,255}/gu;
const OVERLONG = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');
/** Where a table cell or a JSON value ends: names must not run on across it. */
const CELL_END = /[|\t]|,(?=[\p{L}\p{N}"])|(?<=")[:,]|:(?=")/gu;

/**
 * The text with URLs, e-mail addresses, account handles and words too long for a name blanked to
 * spaces, and ends of table cells turned into line breaks, which stop a name. The length stays, so
 * UTF-16 offsets do too. Other detectors judge what is left out. Linear in the length of the text.
 */
export function maskAddresses(text: string): string {
  const withoutUrls = /:\/\/|www\./i.test(text) ? text.replace(URL_LIKE, blank) : text;
  const withoutAccounts = withoutUrls.includes('@')
    ? withoutUrls.replace(AT_SIGN, blank)
    : withoutUrls;
  return withoutAccounts.replace(CELL_END, '\n').replace(OVERLONG, blank);
}
