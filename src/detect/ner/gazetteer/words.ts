import type { Gazetteer } from './gazetteer.ts';
import { foldLetter, HASH_SEED, hashUnit, isApostrophe, isCapital, isMark } from './letters.ts';

/** How a word is written. */
export type Case = 'lower' | 'title' | 'upper' | 'mixed' | 'number';

/** The gap between a word and the one before it. */
export type Gap = 'start' | 'space' | 'hyphen' | 'dot' | 'comma' | 'line' | 'other';

/** A word or number of a text. Offsets are UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly case: Case;
  /** Hash of the folded letters; 0 for a number. */
  readonly hash: number;
  /** Bits of `LISTED`; 0 if it is in no list. */
  readonly listed: number;
  readonly gap: Gap;
  /** True for the first word of a sentence, line or quotation. */
  readonly opens: boolean;
  /** A possessive `'s` follows, which is no part of the word. */
  readonly possessive: boolean;
}

const SMALL_S = 0x73;
const LONGEST_SPACE = 3;
/** Longer words are no names. In UTF-16 code units. */
const LONGEST_WORD = 40;
/** McDonald, O'Brien and DeShawn, but not GitHub. */
const INNER_CAPITAL = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|\p{L}['’])\p{Lu}\p{Ll}+$/u;

/** Splits a text into words and numbers, in order. Linear in its length. */
export function wordsOf(text: string, gazetteer: Gazetteer): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isNumber = isDigit(unit);
    if (!isNumber && foldLetter(unit) === 0) {
      at += 1;
      continue;
    }
    const gap = gapOf(text, from, at, words.length === 0);
    const opens = gap === 'start' || gap === 'line' || opensSentence(text, from, at);
    const word = isNumber
      ? readNumber(text, at, gap, opens)
      : readWord(text, at, gap, opens, gazetteer);
    words.push(word);
    at = word.end + (word.possessive ? 2 : 0);
    from = at;
  }
  return words;
}

function readNumber(text: string, start: number, gap: Gap, opens: boolean): Word {
  let end = start + 1;
  while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end += 1;
  return { start, end, case: 'number', hash: 0, listed: 0, gap, opens, possessive: false };
}

function readWord(
  text: string,
  start: number,
  gap: Gap,
  opens: boolean,
  gazetteer: Gazetteer,
): Word {
  let hash = HASH_SEED;
  let capitals = 0;
  let letters = 0;
  let end = start;
  let possessive = false;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = foldLetter(unit);
    if (letter !== 0) {
      hash = hashUnit(hash, letter);
      letters += 1;
      if (isCapital(unit)) capitals += 1;
    } else if (isApostrophe(unit) && foldLetter(text.charCodeAt(at + 1)) !== 0) {
      possessive = isPossessive(text, at);
      if (possessive) break;
      continue;
    } else if (!isMark(unit)) {
      break;
    }
    end = at + 1;
  }
  // Letters that go on with digits are an identifier.
  const isName =
    end - start <= LONGEST_WORD && (end === text.length || !isIdentifier(text.charCodeAt(end)));
  const form = isName ? caseOf(text.slice(start, end), capitals, letters) : 'mixed';
  const listed = isName ? gazetteer.ofHash(hash) : 0;
  if (!isName) while (end < text.length && isIdentifierPart(text.charCodeAt(end))) end += 1;
  return { start, end, case: form, hash, listed, gap, opens, possessive };
}

function caseOf(word: string, capitals: number, letters: number): Case {
  if (capitals === 0) return 'lower';
  if (capitals === letters && letters > 1) return 'upper';
  if (!isCapital(word.charCodeAt(0))) return 'mixed';
  return capitals === 1 || INNER_CAPITAL.test(word) ? 'title' : 'mixed';
}

function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) | 0x20;
  return next === SMALL_S && (at + 2 >= text.length || foldLetter(text.charCodeAt(at + 2)) === 0);
}

function gapOf(text: string, from: number, to: number, first: boolean): Gap {
  if (first) return to === 0 ? 'start' : 'line';
  const gap = text.slice(from, to);
  if (gap === ' ') return 'space';
  if (gap === '-' || gap === '\u2010' || gap === '\u2011') return 'hyphen';
  if (gap.includes('\n')) return 'line';
  if (gap.startsWith('.') && gap.trim() === '.') return 'dot';
  if (gap.trim() === ',') return 'comma';
  return gap.trim() === '' && gap.length > 0 && gap.length <= LONGEST_SPACE ? 'space' : 'other';
}

const ENDS_SENTENCE = /[.!?:"“”«»([>|\t*;]/;

function opensSentence(text: string, from: number, to: number): boolean {
  return ENDS_SENTENCE.test(text.slice(from, to));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isIdentifier = (unit: number): boolean => isDigit(unit) || unit === 0x5f;
const isAlphanumeric = (unit: number): boolean => isDigit(unit) || foldLetter(unit) !== 0;
const isIdentifierPart = (unit: number): boolean => isAlphanumeric(unit) || unit === 0x5f;
