import { CELL } from '../../match/aho-corasick/sparse-cells.ts';
import { isSurrogate } from '../../text/code-points.ts';
import { isInAstralWord, KIND_OF_UNIT, SPACE, WORD } from './list-units.ts';

/**
 * Set in the symbol of a word character that another one follows. A text in which a word goes on
 * after a term then differs from the term in its last symbol: whole words end where they should
 * without a check.
 */
export const JOINED = CELL;
/** From the symbol of one character to the next; leaves room for JOINED. */
const STEP = 2 * CELL;
/** The symbol of the space of a term, whatever white space it is in a text. */
const GAP = STEP;
/** Stands where white space goes on. JOINED is not set in it. */
const SKIPPED = -STEP;
/** How much white space may stand for the space of a term; keeps a finding short. */
const LONGEST_GAP = 16;

/** Encodes texts as symbols. */
export interface TermAlphabet {
  /**
   * A symbol for each code unit. It is negative where white space goes on, and 0 or JOINED for what
   * occurs in no term.
   */
  encode(text: string): Int32Array;
  /** Above every symbol. */
  readonly symbolEnd: number;
}

/** Creates the alphabet of `terms`; with `wholeWords` its symbols tell where a word goes on. */
export function createTermAlphabet(terms: readonly string[], wholeWords: boolean): TermAlphabet {
  const codes = new Int32Array(0x10000);
  let last = GAP;
  for (const term of terms) {
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      if (codes[unit] !== 0) continue;
      last += STEP;
      codes[unit] = last;
    }
  }
  for (const [unit, kind] of KIND_OF_UNIT.entries()) {
    if (kind === SPACE) codes[unit] = GAP;
    if (kind === WORD && wholeWords) codes[unit] = (codes[unit] ?? 0) | JOINED;
  }

  /** The white space that ends before `end` as one gap. Gives its start. */
  const encodeGap = (text: string, end: number, symbols: Int32Array): number => {
    let start = end - 1;
    while (start > 0 && codes[text.charCodeAt(start - 1)] === GAP) {
      symbols[start] = SKIPPED;
      start -= 1;
    }
    symbols[start] = end - start <= LONGEST_GAP ? GAP : 0;
    return start;
  };
  return {
    encode(text) {
      const symbols = new Int32Array(text.length);
      let behind = 0;
      for (let at = text.length - 1; at >= 0; at -= 1) {
        const unit = text.charCodeAt(at);
        let code = codes[unit] ?? 0;
        // In this order, because two equal characters are rare and white space is not.
        if (code === behind && code === GAP) {
          at = encodeGap(text, at + 2, symbols);
          continue;
        }
        if (isSurrogate(unit) && wholeWords && isInAstralWord(text, at)) code |= JOINED;
        symbols[at] = code & (behind | ~JOINED);
        behind = code;
      }
      return symbols;
    },
    symbolEnd: last + STEP,
  };
}
