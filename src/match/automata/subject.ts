import { bufferSizeFor, MAX_KEPT_SIZE } from '../buffer-size.ts';
import type { Alphabet } from './alphabet.ts';

/** A text as the classes of its units, which is what automata read. */
export interface Subject {
  readonly symbols: Uint16Array;
  /** How many of `symbols` belong to the text. */
  readonly length: number;
  /** The class that stands for the outside of the text. */
  readonly edge: number;
}

/** Stands for no text, so that none is kept after it was searched. */
export const NO_SUBJECT: Subject = Object.freeze({
  symbols: new Uint16Array(0),
  length: 0,
  edge: 0,
});

/** Lends subjects, so that reading a text allocates nothing as a rule. */
export interface SubjectPool {
  /**
   * Calls `use` with the text as a subject, which is only valid until then. `fold` says which unit
   * each unit is read as.
   */
  read(
    text: string,
    fold: Readonly<Uint16Array> | undefined,
    use: (subject: Subject) => void,
  ): void;
}

/** A pool for one alphabet. A `read` inside of another one gets a buffer of its own. */
export function createSubjectPool(alphabet: Alphabet): SubjectPool {
  let spare = NO_SUBJECT.symbols;
  return {
    read(text, fold, use) {
      const symbols =
        spare.length >= text.length ? spare : new Uint16Array(bufferSizeFor(text.length));
      spare = NO_SUBJECT.symbols;
      try {
        alphabet.read(text, symbols, fold);
        use({ symbols, length: text.length, edge: alphabet.edge });
      } finally {
        if (symbols.length <= MAX_KEPT_SIZE) spare = symbols;
      }
    },
  };
}

/** The class at `at`, or the edge outside of the text. */
export function symbolAt({ symbols, length, edge }: Subject, at: number): number {
  return at >= 0 && at < length ? (symbols[at] ?? edge) : edge;
}
