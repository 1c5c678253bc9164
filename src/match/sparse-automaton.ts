import { BASE, createSparseCells, OUTPUT, PARENT, SUFFIX } from './sparse-cells.ts';
import { createOutputLists, type Outputs } from './sparse-outputs.ts';

/** Words in one piece: word `i` has the symbols from `starts[i]` up to `starts[i + 1]`. */
export interface PackedWords {
  /** Multiples of `CELL`, none of them 0. No word is empty. */
  readonly symbols: Int32Array;
  readonly starts: Int32Array;
  /** The set that each word belongs to. */
  readonly setOf: Int32Array;
}

/**
 * A machine of Aho and Corasick for very many words: 16 bytes per state instead of a whole row. A
 * walk starts in state 0 and calls `nextState` for each symbol.
 */
export interface SparseAutomaton {
  readonly cells: Int32Array;
  /** The list at `cells[state + OUTPUT]` has, per set, the longest word that ends in the state. */
  readonly outputs: Outputs;
}

/** The state behind `symbol`; over a whole walk at most two look-ups per symbol. */
export function nextState(cells: Int32Array, state: number, symbol: number): number {
  let from = state;
  for (;;) {
    const to = (cells[from + BASE] ?? 0) + symbol;
    if (cells[to + PARENT] === from) return to;
    if (from === 0) return 0;
    from = cells[from + SUFFIX] ?? 0;
  }
}

/** A state, and its part of the sorted words: those that start with it and are longer. */
interface Branch {
  readonly state: number;
  readonly first: number;
  readonly last: number;
}

/** Builds the automaton in time proportional to the symbols, which are all below `symbolEnd`. */
export function buildSparseAutomaton(words: PackedWords, symbolEnd: number): SparseAutomaton {
  const { symbols, starts, setOf } = words;
  const order = sortWords(words);
  const space = createSparseCells(symbolEnd);
  const lists = createOutputLists();
  const startOf = (place: number): number => starts[order[place] ?? 0] ?? 0;
  const endOf = (place: number): number => starts[(order[place] ?? 0) + 1] ?? 0;

  /** The places where the words of a branch go on with another symbol than the word before. */
  const forks = ({ first, last }: Branch, depth: number): number[] => {
    const places: number[] = [];
    let symbol = -1;
    for (let place = first; place < last; place += 1) {
      const found = symbols[startOf(place) + depth] ?? 0;
      if (found !== symbol) places.push(place);
      symbol = found;
    }
    return places;
  };
  /** Fills in a new state. Gives the first of its words that is longer than `depth`. */
  const enter = (parent: number, state: number, first: number, last: number, depth: number) => {
    const cells = space.cells();
    const symbol = symbols[startOf(first) + depth - 1] ?? 0;
    const suffix = parent === 0 ? 0 : nextState(cells, cells[parent + SUFFIX] ?? 0, symbol);
    let list = cells[suffix + OUTPUT] ?? 0;
    let place = first;
    for (; place < last && endOf(place) - startOf(place) === depth; place += 1) {
      list = lists.add(list, setOf[order[place] ?? 0] ?? 0, depth);
    }
    cells[state + SUFFIX] = suffix;
    cells[state + OUTPUT] = list;
    return place;
  };

  let level: Branch[] = [{ state: 0, first: 0, last: order.length }];
  // Level by level, because the suffix of a state is found by way of shorter states.
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Branch[] = [];
    for (const branch of level) {
      const firsts = forks(branch, depth);
      const row = firsts.map((place) => symbols[startOf(place) + depth] ?? 0);
      const base = space.place(branch.state, row);
      for (const [index, symbol] of row.entries()) {
        const last = firsts[index + 1] ?? branch.last;
        const state = base + symbol;
        const first = enter(branch.state, state, firsts[index] ?? 0, last, depth + 1);
        if (first < last) next.push({ state, first, last });
      }
    }
    level = next;
  }
  return { cells: space.finish(), outputs: lists.finish() };
}

/** The numbers of the words in the order of their symbols; a word stands before its extensions. */
function sortWords({ symbols, starts }: PackedWords): Int32Array {
  const compare = (one: number, other: number): number => {
    let a = starts[one] ?? 0;
    let b = starts[other] ?? 0;
    const aEnd = starts[one + 1] ?? 0;
    const bEnd = starts[other + 1] ?? 0;
    for (; a < aEnd && b < bEnd; a += 1, b += 1) {
      const difference = (symbols[a] ?? 0) - (symbols[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return aEnd - a - (bEnd - b);
  };
  return Int32Array.from({ length: starts.length - 1 }, (_, word) => word).sort(compare);
}
