import { LISTED } from '../gazetteer.ts';
import {
  ABBREVIATED_KINDS,
  AFTER_ADDRESSES,
  BUILDINGS,
  CALENDAR,
  DISTRICTS,
  FORCES_POSTS,
  NUMBER_SUFFIXES,
  NUMBER_WORDS,
  OTHER_UNITS,
  PLACES_AND_SQUARES,
  POST_BOXES,
  RARE_STREET_KINDS,
  RURAL_ROUTES,
  STREET_ENDINGS,
  STREET_KINDS_AFTER,
  STREET_KINDS_ANYWHERE,
  STREET_KINDS_BEFORE,
  STREET_PARTICLES,
  TIED_DISTRICTS,
  TIED_STREET_KINDS,
  TOWN_WORDS,
  UNITS,
} from '../lists/addresses.ts';
import type { WordSet } from '../lists/word-set.ts';
import type { Word } from '../words.ts';
import { isPostcodePart, numberClass } from './numbers.ts';

/**
 * Writes two characters per word, so that an address is a regular expression over them: the gap
 * before the word (`_` space, `-` hyphen, `.` full stop of an abbreviation, `,` comma, `;` line
 * break, `/` slash, `~` dash between spaces, `:` colon, `#` number sign, `(` and `)` brackets, `|`
 * anything else), then the class of the word.
 *
 * Numbers: `N` up to three digits, `M` up to five,
 * `Y` like a year, `Z` longer, `o` ordinal, `f` floor, `V` and `v` first and second half of a
 * postcode with letters. Kinds of street: `K` behind the name, `R` that is an ordinary word too,
 * `k` either in lower case, `P` before the name, `X` on either side, `E` street name in one word.
 * Parts: `U` unit of a building, `u` unit with other uses, `T` building, `D` word of a district,
 * `B` post box, `O` the letters PO, `Q` rural route, `F` post of forces, `n` word before a number,
 * `b` suffix of a number, `t` word before a town. Names: `S` two capitals, `G` listed place, `C`
 * other capitalised word, `W` ordinary word with a capital, `I` one letter. In lower case: `g`
 * listed place, `p` particle, `i` one letter, `l` other word. `x` is never part of an address.
 */
export function addressClasses(text: string, words: readonly Word[]): string {
  let classes = '';
  let before: Word | undefined;
  // Kept apart from `classes`: reading the end of a string that still grows copies it.
  let last = '';
  for (const word of words) {
    const kind = classOf(text, word, before);
    const isSecondHalf = kind === 'N' && last === 'V' && word.gap === 'space';
    last = isSecondHalf ? 'v' : kind;
    classes += gapOf(text, before, word) + last;
    before = word;
  }
  return classes;
}

/** Abbreviations are short; a full stop behind a longer word ends a sentence. */
const ABBREVIATION = 3;
const SIGNS: Readonly<Record<string, string>> = {
  ',': ',',
  '.,': ',',
  '/': '/',
  '-': '~',
  '–': '~',
  ':': ':',
  '#': '#',
  ',#': '#',
  '(': '(',
  ')': ')',
  '),': ')',
  '.:': ':',
  '.': '.',
};

function gapOf(text: string, before: Word | undefined, word: Word): string {
  if (word.gap === 'space') return '_';
  if (word.gap === 'hyphen') return '-';
  if (word.gap === 'comma') return ',';
  // An empty line ends an address.
  if (word.gap === 'line' && before !== undefined) {
    return /\n\s*\n/.test(text.slice(before.end, word.start)) ? '|' : ';';
  }
  if (before === undefined || word.gap === 'start') return '|';
  if (word.gap === 'dot') return isAbbreviation(before) ? '.' : '|';
  return SIGNS[text.slice(before.end, word.start).replaceAll(' ', '')] ?? '|';
}

function isAbbreviation({ start, end, hash, case: form }: Word): boolean {
  return (
    end - start <= ABBREVIATION || form === 'number' || SHORTENED.some((list) => list.has(hash))
  );
}

const SHORTENED: readonly WordSet[] = [
  STREET_KINDS_AFTER,
  STREET_KINDS_BEFORE,
  STREET_KINDS_ANYWHERE,
  UNITS,
  OTHER_UNITS,
  NUMBER_WORDS,
];

const PLACE = LISTED.city | LISTED.town | LISTED.country;

/** Words with one class in any case; of two lists with the same word the later one counts. */
const CLASS_OF_WORD = new Map<number, string>(
  (
    [
      [TOWN_WORDS, 't'],
      [NUMBER_SUFFIXES, 'b'],
      [OTHER_UNITS, 'u'],
      [NUMBER_WORDS, 'n'],
      [RURAL_ROUTES, 'Q'],
      [FORCES_POSTS, 'F'],
      [AFTER_ADDRESSES, 'x'],
      [CALENDAR, 'x'],
      [UNITS, 'U'],
    ] as const
  ).flatMap(([list, kind]) => Array.from(list, (hash) => [hash, kind] as const)),
);

const SPECIAL: WordSet = new Set([
  ...CLASS_OF_WORD.keys(),
  ...STREET_KINDS_ANYWHERE,
  ...STREET_KINDS_BEFORE,
  ...STREET_KINDS_AFTER,
  ...RARE_STREET_KINDS,
  ...STREET_PARTICLES,
]);

function classOf(text: string, word: Word, before: Word | undefined): string {
  const { hash, start, end, gap } = word;
  if (word.case === 'number') return numberClass(text, word);
  if (word.case === 'mixed') return isPostcodePart(text, word) ? 'V' : 'l';
  if (gap === 'hyphen' && word.case === 'lower') {
    if (TIED_STREET_KINDS.has(hash)) return 'K';
    if (TIED_DISTRICTS.has(hash)) return 'D';
  }
  if (POST_BOXES.has(hash)) return end - start > 2 ? 'B' : 'O';
  if (end - start === 1 && text[end] === '/' && text[end + 1] === ' ') return 'P';
  // "N Main Street" has a direction, no number.
  if (end - start === 1 && word.case !== 'lower') return nameClass(text, word);
  if (gap === 'space' && before?.case === 'title' && word.case === 'title') {
    if (PLACES_AND_SQUARES.has(hash)) return 'R';
    if (DISTRICTS.has(hash)) return 'D';
  }
  if (word.case === 'lower' && !SPECIAL.has(hash)) return lowerClass(text, word);
  // "Roma RM" has a province, no room.
  if (isShort(word) && !/^\.? ?#?\d/.test(text.slice(end, end + 4))) return nameClass(text, word);
  return CLASS_OF_WORD.get(hash) ?? nameClass(text, word);
}

function isShort({ start, end, case: form }: Word): boolean {
  return form === 'upper' && end - start === 2;
}

/**
 * Longest end of a street name in UTF-16 code units: the pattern is tried at each offset before it.
 */
const LONGEST_ENDING = 8;

/** Class of a word in lower case that is in no list of this file, as most are. */
function lowerClass(text: string, { start, end, listed }: Word): string {
  if (end - start === 1) return 'i';
  if (isStreetName(text, start, end)) return 'E';
  return isPlainPlace(listed) ? 'g' : 'l';
}

function isStreetName(text: string, start: number, end: number): boolean {
  if (end - start <= 5) return false;
  return STREET_ENDINGS.test(text.slice(Math.max(start, end - LONGEST_ENDING), end));
}

/** First code unit of Greek: from here on letters are not Latin. */
const GREEK = 0x370;

function nameClass(text: string, { hash, listed, start, end, case: form }: Word): string {
  const length = end - start;
  const capital = form !== 'lower';
  if (length === 1) return capital ? 'I' : 'i';
  const isNative = text.charCodeAt(start) >= GREEK;
  if ((capital || isNative) && STREET_KINDS_ANYWHERE.has(hash)) return 'X';
  const isKind = STREET_KINDS_BEFORE.has(hash);
  if (isKind && (text[end] === '.' || !ABBREVIATED_KINDS.has(hash)))
    return capital || length > 1 ? 'P' : 'p';
  if (STREET_KINDS_AFTER.has(hash)) return capital ? 'K' : 'k';
  if (RARE_STREET_KINDS.has(hash)) return capital ? 'R' : 'k';
  if (isStreetName(text, start, end)) return 'E';
  if (!capital) return STREET_PARTICLES.has(hash) ? 'p' : isPlainPlace(listed) ? 'g' : 'l';
  if (BUILDINGS.has(hash)) return 'T';
  if (form === 'upper' && length === 2) return 'S';
  if ((listed & PLACE) !== 0) return 'G';
  return (listed & LISTED.common) !== 0 && (listed & (LISTED.first | LISTED.last)) === 0
    ? 'W'
    : 'C';
}

function isPlainPlace(listed: number): boolean {
  return (listed & PLACE) !== 0 && (listed & LISTED.common) === 0;
}
