import { blank } from './blank.ts';

/** The longest run without white space that can still hold a name, in UTF-16 code units. */
const LONGEST_WORD = 64;
/** How far an e-mail address reaches before and behind its sign, in UTF-16 code units. */
const LOCAL_PART = 64;
const DOMAIN = 255;

const URL_LIKE = /\b(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>"']+/gi;
/** The two sides of an e-mail address, or of the handle of an account. */
const BEFORE_AT = /[\p{L}\p{N}._%+'-]+$/u;
const BEHIND_AT = /^[\p{L}\p{N}._-]+/u;
const OVERLONG = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');
/** Where a table cell or a JSON value ends, which "148,500" does not: names must not run on across it. */
const CELL_END = /[|\t]|,(?=[\p{L}"])|(?<!\d),(?=\p{N})|(?<=")[:,]|:(?=")/gu;

/**
 * The text with URLs, e-mail addresses and account handles blanked to spaces, and ends of table cells
 * turned into line breaks, which stop a name. The length stays, so UTF-16 offsets do too. Other
 * detectors judge what is left out. Linear in the length of the text.
 */
export function maskAccounts(text: string): string {
  const withoutUrls = /:\/\/|www\./i.test(text) ? text.replace(URL_LIKE, blank) : text;
  return blankAccounts(withoutUrls).replace(CELL_END, '\n');
}

/** The same, with words too long for a name blanked as well. */
export function maskAddresses(text: string): string {
  return maskAccounts(text).replace(OVERLONG, blank);
}

function blankAccounts(text: string): string {
  let masked = '';
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const behind = BEHIND_AT.exec(text.slice(at + 1, at + 1 + DOMAIN))?.[0].length ?? 0;
    if (behind === 0) continue;
    const near = text.slice(Math.max(from, at - LOCAL_PART), at);
    const start = at - (BEFORE_AT.exec(near)?.[0].length ?? 0);
    const end = at + 1 + behind;
    masked += text.slice(from, start) + blank(text.slice(start, end));
    from = end;
  }
  return from === 0 ? text : masked + text.slice(from);
}
