/** Letters beyond this code unit fold to themselves: they have neither cases nor accents here. */
const FOLDED_LETTERS = 0x2000;
/**
 * Letters that Unicode does not decompose into a base letter and an accent, and their base letters.
 */
const STROKES: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  ð: 'd',
  ø: 'o',
  þ: 't',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  œ: 'o',
  ŧ: 't',
};

const LETTER = /^\p{L}$/u;
const OTHER_LETTER = /^[\p{L}\p{M}]$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;

/** Per code unit: the letter without case and accent, or 0 for what is no letter. */
const FOLD = new Uint16Array(FOLDED_LETTERS);
/** Per code unit: 1 for a capital letter. */
const CAPITAL = new Uint8Array(FOLDED_LETTERS);
for (let unit = 0; unit < FOLDED_LETTERS; unit += 1) {
  const letter = String.fromCharCode(unit);
  if (!LETTER.test(letter)) continue;
  const lower = letter.toLowerCase().charAt(0);
  const base = STROKES[lower] ?? lower.normalize('NFD').charAt(0);
  FOLD[unit] = base.charCodeAt(0);
  if (UPPER.test(letter)) CAPITAL[unit] = 1;
}

/** Returns the code unit of a letter without case and accent; 0 if it is no letter of a word. */
export function foldLetter(unit: number): number {
  if (unit < FOLDED_LETTERS) return FOLD[unit] ?? 0;
  return OTHER_LETTER.test(String.fromCharCode(unit)) ? unit : 0;
}

/** True for a code unit that is a capital letter. */
export function isCapital(unit: number): boolean {
  return CAPITAL[unit] === 1;
}

/** First value of a hash (FNV-1a, 32 bits). */
export const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Extends a hash by one code unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME) >>> 0;
}

/**
 * Hashes a word or phrase without regard to case, accents and combining marks; a gap between two
 * words counts as one space.
 */
export function hashPhrase(text: string): number {
  let hash = HASH_SEED;
  let gap = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isMark(unit) || isApostrophe(unit)) continue;
    const letter = foldLetter(unit);
    if (letter === 0) {
      gap = hash !== HASH_SEED;
      continue;
    }
    if (gap) hash = hashUnit(hash, SPACE);
    gap = false;
    hash = hashUnit(hash, letter);
  }
  return hash;
}

/** Code unit that a hash has between the words of a phrase. */
export const SPACE = 0x20;

/** True for a combining accent. */
export function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** True for an apostrophe as names have them inside. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60;
}
