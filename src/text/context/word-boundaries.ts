// Words of these scripts stand next to others without a space: Chinese and Japanese have none at all,
// Thai, Lao, Khmer and Burmese have them between phrases, Korean hangs particles onto its words. The
// prolonged sound mark U+30FC belongs to both kana, so Unicode gives it to neither.
const IDEOGRAPHS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc';
const ABUGIDAS = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const HANGUL = '\\p{sc=Hangul}';
const ALL = IDEOGRAPHS + ABUGIDAS + HANGUL;

/** A class of a regular expression with the flag `u`: scripts whose texts have no words to cut off. */
export const WITHOUT_SPACES = `[${IDEOGRAPHS}${ABUGIDAS}]`;

const ANY = new RegExp(`[${ALL}]`, 'u');
const SEAM = new RegExp(
  `(?<=[${ALL}])(?=[^${ALL}\\p{M}\\s])|(?<=[^${ALL}\\p{M}\\s])(?=[${ALL}])`,
  'gu',
);
// Shorter ones are parts of too many other words: 卡 of 卡车, 여권 of 참여권, ปี of ปีก.
const BEGINS = new RegExp(`^(?:[${IDEOGRAPHS}]{2}|[${ABUGIDAS}]{3}|${HANGUL}{3})`, 'u');
const ENDS = new RegExp(`(?:[${IDEOGRAPHS}]{2}|[${ABUGIDAS}]{3}|${HANGUL}{2})$`, 'u');

/** The text with a space wherever an unspaced script meets another one: "emailは" is two words. */
export function splitAtSeams(text: string): string {
  return ANY.test(text) ? text.replace(SEAM, ' ') : text;
}

/**
 * What to look for in a text with a space on either side of each word, so that `word`, written in
 * the same way, is found as a whole: the space is left out on the side where it is written in an
 * unspaced script. Words of one character (two where vowels are signs of their own) have to stand
 * alone, and Korean words of two syllables must begin a word.
 */
export function wholeWord(word: string): string {
  return `${BEGINS.test(word) ? '' : ' '}${word}${ENDS.test(word) ? '' : ' '}`;
}
