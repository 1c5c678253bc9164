import { LISTED } from './gazetteer.ts';
import {
  CALENDAR,
  FORCES_POSTS,
  POST_BOXES,
  RARE_STREET_KINDS,
  STREET_ENDINGS,
  STREET_KINDS_AFTER,
  STREET_KINDS_BEFORE,
  STREET_PARTICLES,
  UNITS,
} from './lexicon/addresses.ts';
import type { Gap, Word } from './words.ts';

/**
 * Two characters per word, so that an address is a regular expression over them: what stands before
 * the word (`_` space, `-` hyphen, `.` full stop, `,` comma, `;` line break, `|` anything else), then
 * its class: `N` number, `Y` number like a year, `Z` longer number, `K` kind of street behind its name, `R` kind that is an
 * ordinary word too, `k` either in lower case, `P` kind before the name, `E` street name in one word, `U` unit of a building, `B` post box, `O` the letters PO, `F` post
 * of forces, `S` two capitals, `G` listed place, `C` other capitalised word, `W` ordinary word with a
 * capital, `p` particle, `g` listed
 * place in lower case, `x` month, part of a
 * larger number or other word that makes no house number, `o` ordinal, `I` and `i` one
 * letter, `l` other word.
 */
export function addressClasses(text: string, words: readonly Word[]): string {
  let classes = '';
  for (const word of words) classes += GAPS[word.gap] + classOf(text, word);
  return classes;
}

const GAPS: Readonly<Record<Gap, string>> = {
  start: '|',
  space: '_',
  hyphen: '-',
  dot: '.',
  comma: ',',
  line: ';',
  other: '|',
};
/** House numbers have at most this many digits and letters. */
const HOUSE_NUMBER = 5;
const POSTCODE = 10;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** An ordinal, a size or a part of a larger number. */
const NO_HOUSE = /^\d+(?:st|nd|rd|th|[ap]m|px|kb|mb|gb|kg|km|cm|mm|ml|ms|k|x|m)$/i;
const PLACE = LISTED.city | LISTED.town | LISTED.country;

function classOf(text: string, word: Word): string {
  const { hash, listed, start, end } = word;
  const length = end - start;
  if (word.case === 'number') return numberClass(text, word);
  if (word.case === 'mixed') return isPostcodePart(text, word) ? 'Z' : 'l';
  if (UNITS.has(hash)) return 'U';
  if (POST_BOXES.has(hash)) return length > 2 ? 'B' : 'O';
  if (CALENDAR.has(hash)) return 'x';
  if (FORCES_POSTS.has(hash)) return 'F';
  const capital = word.case !== 'lower';
  if (length === 1 && !STREET_KINDS_BEFORE.has(hash)) return capital ? 'I' : 'i';
  if (STREET_KINDS_BEFORE.has(hash)) return capital || length > 1 ? 'P' : 'p';
  if (STREET_KINDS_AFTER.has(hash)) return capital ? 'K' : 'k';
  if (RARE_STREET_KINDS.has(hash)) return capital ? 'R' : 'k';
  if (length > 5 && STREET_ENDINGS.test(text.slice(start, end))) return 'E';
  if (!capital) return STREET_PARTICLES.has(hash) ? 'p' : (listed & PLACE) !== 0 ? 'g' : 'l';
  if (word.case === 'upper' && length === 2) return 'S';
  if ((listed & PLACE) !== 0) return 'G';
  return (listed & LISTED.common) !== 0 && (listed & (LISTED.first | LISTED.last)) === 0
    ? 'W'
    : 'C';
}

function numberClass(text: string, { start, end }: Word): string {
  const number = text.slice(start, end);
  const isPart = /\d[.,:]$/.test(text.slice(Math.max(0, start - 2), start));
  if (isPart || /^[.,:%]\d/.test(text.slice(end, end + 2)) || text[end] === '%') return 'x';
  if (NO_HOUSE.test(number)) return 'o';
  if (YEAR.test(number)) return 'Y';
  return number.length <= HOUSE_NUMBER ? 'N' : number.length <= POSTCODE ? 'Z' : 'l';
}

/** "SW1A", "K1A": letters and digits as in postcodes. */
function isPostcodePart(text: string, { start, end }: Word): boolean {
  return end - start <= 5 && /^[A-Z]{1,2}\d[A-Z\d]{0,2}$/.test(text.slice(start, end));
}
