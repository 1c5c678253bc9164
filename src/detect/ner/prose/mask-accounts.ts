import { blank } from './blank.ts';

/** The longest run without white space that can still hold a name, in UTF-16 code units. */
const LONGEST_WORD = 64;
/** How far an e-mail address reaches before and behind its @, in UTF-16 code units. */
const LOCAL_PART = 64;
const DOMAIN = 255;

const URL_LIKE = /\b(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>"']+/gi;
/** The parts before and behind the @ of an e-mail address or an account handle. */
const BEFORE_AT = /[\p{L}\p{N}._%+'-]+$/u;
const BEHIND_AT = /^[\p{L}\p{N}._-]+/u;
const OVERLONG = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');
/**
 * Where a table cell or a JSON value ends, which the comma of "148,500" does not: no name crosses
 * it.
 */
const CELL_END = /[|\t]|,(?=[\p{L}"])|(?<!\d),(?=\p{N})|(?<=")[:,]|:(?=")/gu;

/**
 * Blanks URLs, e-mail addresses and account handles to spaces, and turns the ends of table cells into
 * line breaks, which end a name. The length stays, and so do UTF-16 offsets. Other detectors find
 * what is blanked. Linear in the length of the text.
 */
export function maskAccounts(text: string): string {
  const withoutUrls = /:\/\/|www\./i.test(text) ? text.replace(URL_LIKE, blank) : text;
  return blankAccounts(withoutUrls).replace(CELL_END, '\n');
}

/** Blanks words that are too long for a name. The length stays. */
export function maskLongWords(text: string): string {
  return text.replace(OVERLONG, blank);
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
