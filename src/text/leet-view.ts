import type { TextView } from './view.ts';

/** The letter that a digit or sign stands for; 1 is i or l, as its neighbours say. */
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
/** A word with signs among its letters; a sign at its end is punctuation, a digit is not. */
const TOKEN = /[A-Za-z0-9@$!|+]*[A-Za-z0-9]/g;
/** What is no sign of its own: digits, and $ and ! inside a word; @, | and + join words. */
const MARKS = /(?:\d|(?<=[A-Za-z@$!])[$!])+(?=[A-Za-z@$!|+])/g;
/** Hex digits, and amounts with their unit: "100yards". */
const NUMBERS = /^(?:(?:0x)?[0-9a-f]+|\d{2,}[a-z]+)$/i;
const LONGEST = 24;
const SHORTEST_STRONG = 5;

/**
 * The text with digits and signs inside words read as the letters they stand for: "1gn0r3" is
 * "ignore". For detectors of words only: it turns numbers inside identifiers into letters. Every code
 * unit stems from the one at its place in `source`. Undefined when no word is clearly written so:
 * "mp3", "sha256", "b2b" and identifiers are not. Linear.
 */
export function leetView(source: TextView): TextView | undefined {
  if (!SIGN.test(source.unfolded?.text ?? source.text)) return undefined;
  const { text } = source;
  let strong = false;
  const read = text.replace(TOKEN, (token) => {
    if (!isWord(token)) return token;
    strong ||= isStrong(token);
    return lettersOf(token);
  });
  if (!strong || read === text) return undefined;
  return { name: 'leet', text: read, toOriginal: source.toOriginal };
}

/** Signs among letters of one case, or a capital first. No letter is written as 2 or 6. */
function isWord(token: string): boolean {
  if (token.length > LONGEST || !/[0-9@$!|+]/.test(token) || /[26]/.test(token)) return false;
  return /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(token.replace(/[^A-Za-z]/g, ''));
}

/**
 * Hardly anything else than a word: no hex digits, more letters than signs, marks before letters. One
 * mark is enough in lower case, for plates and part numbers are in capitals.
 */
function isStrong(token: string): boolean {
  const letters = token.replace(/[^A-Za-z]/g, '').length;
  if (token.length < SHORTEST_STRONG || letters * 2 < token.length) return false;
  if (NUMBERS.test(token)) return false;
  const marks = token.match(MARKS)?.length ?? 0;
  return marks > 1 || (marks === 1 && /[a-z]/.test(token));
}

function lettersOf(token: string): string {
  const plain = token.replace(/[^A-Za-z1]/g, (sign) => LETTERS[sign] ?? sign);
  const read = plain.replace(/1/g, (_, at: number) => (isL(plain, at) ? 'l' : 'i'));
  return /[a-z]/.test(token) ? read : read.toUpperCase();
}

/** Whether a 1 is an l: twice, at the end, beside an i, between vowels, and in "el", "ol", "all". */
function isL(word: string, at: number): boolean {
  const near = `${word[at - 1] ?? ' '}1${word[at + 1] ?? ' '}`.toLowerCase();
  return /11|1 |i1|1i|[aeou]1[aeou]|[eo]1|[aeou]1l/.test(near);
}
