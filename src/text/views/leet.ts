import type { TextView } from '../view.ts';

/** The letter that a digit or sign stands for; 1 is i or l. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

/** A sign in front of a letter, also of full width: all other texts are left alone at once. */
const SIGN = /[0-9@$!|+\uff01-\uff20][A-Za-z\uff21-\uff5a]/;
/** A word with signs among its letters; ! at its end is punctuation, a digit is not. */
const TOKEN = /[A-Za-z0-9@$!|+]*[A-Za-z0-9@$]/g;
/** What is no sign of its own: digits, and $ and ! inside a word; @, | and + join words. */
const MARKS = /(?:\d|(?<=[A-Za-z@$!])[$!])+(?=[A-Za-z@$!|+])/g;
/** Hex digits, and amounts with their unit: "100yards". */
const NUMBERS = /^(?:(?:0x)?[0-9a-f]+|\d{2,}[a-z]+)$/i;
const LONGEST = 24;
const SHORTEST_STRONG = 5;
const FEWEST_WEAK = 3;

/**
 * The text with digits and signs inside words read as the letters they stand for: "1gn0r3" is
 * "ignore". For detectors of words only: it turns numbers inside identifiers into letters. Every code
 * unit stems from the one at its place in `source`. Two views where a 1 may be an l: "he1p",
 * "anwe1sung". None when no word is clearly written so: "mp3", "sha256", "b2b" and identifiers are not.
 * Linear.
 */
export function leetViews(source: TextView): readonly TextView[] {
  if (!SIGN.test(source.unfolded?.text ?? source.text) || !isLeet(source.text)) return [];
  const read = (one: 'i' | 'l'): string =>
    source.text.replace(TOKEN, (token) => (isWord(token) ? lettersOf(token, one) : token));
  const texts = new Set([read('i'), read('l')]);
  return [...texts].map((text) => ({ name: 'leet', text, toOriginal: source.toOriginal }));
}

/** One word that is hardly anything else, or three that look like it. */
function isLeet(text: string): boolean {
  let weak = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.length < 3 || NUMBERS.test(token) || !isWord(token)) continue;
    if (isStrong(token)) return true;
    if (/[A-Za-z][0-9]+[A-Za-z]/.test(token) && !/[A-Z]{2}/.test(token)) weak += 1;
    if (weak === FEWEST_WEAK) return true;
  }
  return false;
}

/** Signs among letters of one case, or a capital first, or one or two signs: "a", "is". No letter is written as 2 or 6. */
function isWord(token: string): boolean {
  if (/^[013457@!]{1,2}$/.test(token)) return true;
  if (token.length > LONGEST || !/[0-9@$!|+]/.test(token) || /[26]/.test(token)) return false;
  return /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(token.replace(/[^A-Za-z]/g, ''));
}

/**
 * Hardly anything else than a word: no hex digits, a third of it letters, marks before letters. One
 * mark is enough in lower case, for plates and part numbers are in capitals.
 */
function isStrong(token: string): boolean {
  const letters = token.replace(/[^A-Za-z]/g, '').length;
  if (token.length < SHORTEST_STRONG || letters * 3 < token.length) return false;
  const marks = token.match(MARKS)?.length ?? 0;
  return marks > 1 || (marks === 1 && /[a-z]/.test(token));
}

function lettersOf(token: string, one: 'i' | 'l'): string {
  const plain = token.replace(/[^A-Za-z1]/g, (sign) => LETTERS[sign] ?? sign);
  const read = plain.replace(/1/g, (_, at: number) => (one === 'l' && isL(plain, at) ? 'l' : 'i'));
  return /^[^a-z]*[A-Z][^a-z]*$/.test(token) ? read.toUpperCase() : read;
}

/** Whether a 1 is an l: twice, at the end, beside an i, between vowels, and in "el", "ol", "all". */
function isL(word: string, at: number): boolean {
  const near = `${word[at - 1] ?? ' '}1${word[at + 1] ?? ' '}`.toLowerCase();
  return /11|1 |i1|1i|[aeou]1[aeou]|[eo]1|[aeou]1l/.test(near);
}
