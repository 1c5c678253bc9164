import { isAsciiWord, isConfusable, isMixableLetter } from './confusables.ts';
import { FOLDED_UNIT, foldAstral, HIDDEN } from './fold-table.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * What folding does to a text: nothing; it replaces code units one by one, as `FOLDED_UNIT` says;
 * or it does more than that, such as leaving characters out.
 */
export type Folding = 'none' | 'by unit' | 'rewrite';

/** Belongs to a word in the sense of `foldConfusables`; `ASCII` and `CONFUSABLE` say how. */
const WORD = 1;
const ASCII = 2;
const CONFUSABLE = 4;
const CHANGES = 8;
const GOES = 16;
const BEGINS_PAIR = 32;
/** A word with both holds a confusable that is folded. */
const MIXED = ASCII | CONFUSABLE;

/** The letters of words in the sense of `foldConfusables` lie below. */
const WORDS_END = 0x2000;

const TRAITS: Readonly<Uint8Array> = buildTraits();

/** What folding does to a text. Reads it once and takes no memory. */
export function foldingOf(text: string): Folding {
  if (!NOT_ASCII.test(text)) return 'none';
  let changed = 0;
  // The traits of the word so far.
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const traits = TRAITS[text.charCodeAt(at)] ?? 0;
    word = (traits & WORD) === 0 ? 0 : word | traits;
    if ((word & MIXED) === MIXED || (traits & GOES) !== 0) return 'rewrite';
    if ((traits & BEGINS_PAIR) !== 0 && foldsPair(text, at)) return 'rewrite';
    changed |= traits & CHANGES;
  }
  return changed === 0 ? 'none' : 'by unit';
}

const foldsPair = (text: string, at: number): boolean =>
  foldAstral(text.codePointAt(at) ?? 0) !== undefined;

function traitsOf(unit: number, folded: number): number {
  if (folded === HIDDEN) return GOES;
  const ascii = isAsciiWord(folded);
  return (
    (ascii || isMixableLetter(folded) ? WORD : 0) |
    (ascii ? ASCII : 0) |
    (isConfusable(folded) ? CONFUSABLE : 0) |
    (folded === unit ? 0 : CHANGES)
  );
}

function buildTraits(): Uint8Array {
  const table = new Uint8Array(FOLDED_UNIT.length).fill(BEGINS_PAIR, 0xd800, 0xdc00);
  for (let unit = 0; unit < table.length; unit += 1) {
    const folded = FOLDED_UNIT[unit] ?? unit;
    if (folded !== unit || unit < WORDS_END || unit === HIDDEN) {
      table[unit] = traitsOf(unit, folded);
    }
  }
  return table;
}
