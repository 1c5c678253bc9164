import { buildLiteralTable } from './dense-table.ts';

/** Called for each occurrence: the word's index, and the offset behind its last symbol. */
export type OnWord = (word: number, end: number) => void;

/** Many words, found together in one walk over a text. Immutable and shareable. */
export interface LiteralAutomaton {
  /**
   * Reports every occurrence of every word that lies between `from` and `to`, by ascending end; of
   * words that end together the longest first. One step per symbol and one per occurrence, and no
   * memory. Every symbol needs a place in `translate`. Fastest when all texts of a process come in
   * the same kind of array.
   */
  walk(symbols: Uint8Array | Uint16Array, from: number, to: number, on: OnWord): void;
  /** Number of states, the root included. */
  readonly states: number;
  /** Bytes of its tables. */
  readonly bytes: number;
}

/**
 * Compiles words into the machine of Aho and Corasick ("Efficient string matching", 1975) with a
 * complete table: one look-up per symbol, whatever the number of words.
 *
 * @param words sequences of word symbols, which start at 1; an empty word never occurs, equal words
 *   are each reported.
 * @param translate the word symbol of each symbol of a text; 0, or more than any word has, for what
 *   is in no word.
 */
export function createLiteralAutomaton(
  words: readonly ArrayLike<number>[],
  translate: Uint8Array | Uint16Array,
): LiteralAutomaton {
  const { table, width, accepting, firstWord, nextEqual, shorter } = buildLiteralTable(words);
  const wordSymbol = Uint16Array.from(translate, (symbol) => (symbol < width ? symbol : 0));
  const firstAccepting = accepting * width;

  const report = (state: number, end: number, on: OnWord): void => {
    for (let at = state / width; at !== 0; at = shorter[at - accepting] ?? 0) {
      let word = firstWord[at - accepting] ?? -1;
      for (; word !== -1; word = nextEqual[word] ?? -1) on(word, end);
    }
  };
  return Object.freeze({
    walk(symbols: Uint8Array | Uint16Array, from: number, to: number, on: OnWord): void {
      // Local names, and an inner loop without calls: V8 then reads the tables' addresses only once.
      const next = table;
      const symbolOf = wordSymbol;
      const accepts = firstAccepting;
      let state = 0;
      let at = from;
      while (at < to) {
        do {
          state = next[state + (symbolOf[symbols[at] ?? 0] ?? 0)] ?? 0;
          at += 1;
        } while (state < accepts && at < to);
        if (state >= accepts) report(state, at, on);
      }
    },
    states: table.length / width,
    bytes: [table, wordSymbol, firstWord, nextEqual, shorter].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    ),
  });
}
