import { buildSparseAutomaton } from '../../match/aho-corasick/build-sparse.ts';
import { nextState, outputsIn, type SparseAutomaton } from '../../match/aho-corasick/sparse.ts';
import type { PackedWords } from '../../match/aho-corasick/sparse-words.ts';
import { createTermAlphabet, JOINED, type TermAlphabet } from './list-alphabet.ts';

/** Called with the number of a list and the span of one of its terms. */
export type OnTerm = (list: number, start: number, end: number) => void;

/** Many lists of terms, searched together. Immutable and shareable. */
export interface TermIndex {
  /**
   * Reports per list the terms of a text from left to right, without overlaps, of those that start
   * together the longest. Linear in the text, whatever the terms.
   */
  find(text: string, on: OnTerm): void;
}

/** Creates an index of lists of terms. Terms have no white space but single spaces inside. */
export function createTermIndex(
  lists: readonly (readonly string[])[],
  wholeWords: boolean,
): TermIndex {
  const alphabet = createTermAlphabet(lists.flat(), wholeWords);
  const automaton = buildSparseAutomaton(packTerms(lists, alphabet), alphabet.symbolEnd);
  return {
    find(text, on) {
      const symbols = alphabet.encode(text);
      const starts = findStarts(automaton, symbols);
      const { outputs } = automaton;
      const ends = new Int32Array(lists.length);
      for (let at = starts.length - 2; at >= 0; at -= 2) {
        const start = starts[at] ?? 0;
        for (let output = starts[at + 1] ?? 0; output !== 0; output = outputs.next[output] ?? 0) {
          const list = outputs.set[output] ?? 0;
          if (start < (ends[list] ?? 0)) continue;
          const end = endOf(symbols, start, outputs.length[output] ?? 0);
          ends[list] = end;
          on(list, start, end);
        }
      }
    },
  };
}

/**
 * The offsets at which terms start, from the last to the first, each followed by its outputs. The
 * text is read from its end, because then the longest term that starts at an offset is known at
 * that offset, and no term that goes on further has to be waited for.
 */
function findStarts(automaton: SparseAutomaton, symbols: Int32Array): number[] {
  const starts: number[] = [];
  let state = 0;
  for (let at = symbols.length - 1; at >= 0; at -= 1) {
    const symbol = symbols[at] ?? 0;
    if (symbol < 0) continue;
    state = nextState(automaton, state, symbol);
    const output = outputsIn(automaton, state);
    if (output !== 0 && ((symbols[at - 1] ?? 0) & JOINED) === 0) starts.push(at, output);
  }
  return starts;
}

/** Where a term of so many symbols ends; white space counts as one. */
function endOf(symbols: Int32Array, start: number, length: number): number {
  let end = start;
  for (let left = length; left > 0; end += 1) if ((symbols[end] ?? 0) >= 0) left -= 1;
  return end;
}

/** The symbols of all terms, each term from its end. */
function packTerms(lists: readonly (readonly string[])[], { encode }: TermAlphabet): PackedWords {
  const count = lists.reduce((sum, terms) => sum + terms.length, 0);
  const total = lists.flat().reduce((sum, term) => sum + term.length, 0);
  const words = {
    symbols: new Int32Array(total),
    starts: new Int32Array(count + 1),
    setOf: new Int32Array(count),
  };
  let word = 0;
  let end = 0;
  for (const [list, terms] of lists.entries()) {
    for (const term of terms) {
      words.symbols.set(encode(term).reverse(), end);
      words.setOf[word] = list;
      word += 1;
      end += term.length;
      words.starts[word] = end;
    }
  }
  return words;
}
