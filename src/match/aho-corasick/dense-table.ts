/** The tables of a literal automaton. A state is a number; state 0 is the root. */
export interface LiteralTable {
  /** At `state * width + symbol`: the next state, times `width`. */
  readonly table: Int32Array;
  readonly width: number;
  /** In states from here on at least one word ends; in those before, none. */
  readonly accepting: number;
  /** Per accepting state: one of the words that are the whole of it, or -1. */
  readonly firstWord: Int32Array;
  /** Per word: the next equal one, or -1. */
  readonly nextEqual: Int32Array;
  /** Per accepting state: the state of the next shorter word that ends here too, or 0. */
  readonly shorter: Int32Array;
}

/** The words as a tree: at `state * width + symbol` the child, or 0. */
interface Trie {
  readonly children: Int32Array;
  readonly width: number;
  readonly states: number;
  readonly firstWord: Int32Array;
  readonly nextEqual: Int32Array;
}

/** Builds the tables for words of symbols from 1. Time and memory: characters times symbols. */
export function buildLiteralTable(words: readonly ArrayLike<number>[]): LiteralTable {
  const trie = growTrie(words);
  const { order, shorter } = completeTable(trie);
  return numberStates(trie, order, shorter);
}

function growTrie(words: readonly ArrayLike<number>[]): Trie {
  let capacity = 1;
  let width = 1;
  for (const word of words) {
    capacity += word.length;
    for (let at = 0; at < word.length; at += 1) width = Math.max(width, (word[at] ?? 0) + 1);
  }
  const children = new Int32Array(capacity * width);
  const firstWord = new Int32Array(capacity).fill(-1);
  const nextEqual = new Int32Array(words.length).fill(-1);
  let states = 1;
  // Backwards, so that equal words are reported in the order in which they were given.
  for (const [index, word] of [...words.entries()].reverse()) {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const edge = state * width + (word[at] ?? 0);
      if (children[edge] === 0) {
        children[edge] = states;
        states += 1;
      }
      state = children[edge] ?? 0;
    }
    if (state === 0) continue;
    nextEqual[index] = firstWord[state] ?? -1;
    firstWord[state] = index;
  }
  return { children, width, states, firstWord, nextEqual };
}

/**
 * Replaces every missing child by the child of the longest proper suffix. Gives the states from the
 * root outwards, and per state the longest proper suffix that is a word, or 0.
 */
function completeTable({ children, width, states, firstWord }: Trie) {
  const order = new Int32Array(states);
  const suffix = new Int32Array(states);
  const shorter = new Int32Array(states);
  let known = 1;
  for (let next = 0; next < known; next += 1) {
    const state = order[next] ?? 0;
    const row = state * width;
    const suffixRow = (suffix[state] ?? 0) * width;
    for (let symbol = 0; symbol < width; symbol += 1) {
      const child = children[row + symbol] ?? 0;
      const beside = state === 0 ? 0 : (children[suffixRow + symbol] ?? 0);
      if (child === 0) {
        children[row + symbol] = beside;
        continue;
      }
      suffix[child] = beside;
      shorter[child] = firstWord[beside] === -1 ? (shorter[beside] ?? 0) : beside;
      order[known] = child;
      known += 1;
    }
  }
  return { order, shorter };
}

/** Numbers the states anew: the accepting ones last, so that one comparison tells them apart. */
function numberStates(trie: Trie, order: Int32Array, shorter: Int32Array): LiteralTable {
  const { children, width, states, nextEqual } = trie;
  const accepts = (state: number) => trie.firstWord[state] !== -1 || shorter[state] !== 0;
  const renumbered = [...order.filter((s) => !accepts(s)), ...order.filter(accepts)];
  const numbers = new Int32Array(states);
  for (const [number, state] of renumbered.entries()) numbers[state] = number;
  const table = new Int32Array(states * width);
  for (const [number, state] of renumbered.entries()) {
    for (let symbol = 0; symbol < width; symbol += 1) {
      const next = children[state * width + symbol] ?? 0;
      table[number * width + symbol] = (numbers[next] ?? 0) * width;
    }
  }
  const accepting = renumbered.findIndex(accepts);
  const ends = accepting === -1 ? [] : renumbered.slice(accepting);
  return {
    table,
    width,
    accepting: accepting === -1 ? states : accepting,
    firstWord: Int32Array.from(ends, (state) => trie.firstWord[state] ?? -1),
    nextEqual,
    shorter: Int32Array.from(ends, (state) => numbers[shorter[state] ?? 0] ?? 0),
  };
}
