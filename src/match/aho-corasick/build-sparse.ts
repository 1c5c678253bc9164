import type { SparseAutomaton } from './sparse.ts';
import {
  BASE,
  createSparseCells,
  OUTPUT,
  PARENT,
  type SparseCells,
  SUFFIX,
} from './sparse-cells.ts';
import { createOutputLists, type OutputLists } from './sparse-outputs.ts';
import { completeRows, maxRows } from './sparse-rows.ts';
import { type PackedWords, sortWords } from './sparse-words.ts';

/** A state, and the part of the sorted words that start with it. */
interface Branch {
  readonly state: number;
  readonly first: number;
  readonly last: number;
}

/** Entries of the complete rows: 4 MB. */
const ROW_ENTRIES = 1 << 20;

/** Builds the automaton in time proportional to the symbols, which are all below `symbolEnd`. */
export function buildSparseAutomaton(
  words: PackedWords,
  symbolEnd: number,
  rowEntries: number = ROW_ENTRIES,
): SparseAutomaton {
  const sorted = sortWords(words);
  const space = createSparseCells(symbolEnd);
  const lists = createOutputLists();
  const nearest: number[] = [];
  const rows = maxRows(rowEntries, symbolEnd);
  let level: Branch[] = [{ state: 0, first: 0, last: sorted.setOf.length }];
  // Level by level, because what a state needs of its suffix was found at shorter states.
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Branch[] = [];
    for (const branch of level) {
      if (nearest.length < rows) nearest.push(branch.state);
      const longer = addWords(space.cells(), lists, sorted, branch, depth);
      if (longer < branch.last)
        addChildren(space, sorted, { ...branch, first: longer }, depth, next);
    }
    level = next;
  }
  const cells = space.finish();
  return { cells, rows: completeRows(cells, nearest, symbolEnd), outputs: lists.finish() };
}

/** Lists the words that end in a state. Gives the first word that goes on. */
function addWords(
  cells: Int32Array,
  lists: OutputLists,
  { starts, setOf }: PackedWords,
  { state, first, last }: Branch,
  depth: number,
): number {
  let list = cells[(cells[state + SUFFIX] ?? 0) + OUTPUT] ?? 0;
  let word = first;
  for (; word < last && (starts[word + 1] ?? 0) - (starts[word] ?? 0) === depth; word += 1) {
    list = lists.add(list, setOf[word] ?? 0, depth);
  }
  cells[state + OUTPUT] = list;
  return word;
}

/** Gives a state its children, which `next` receives. */
function addChildren(
  space: SparseCells,
  { symbols, starts }: PackedWords,
  { state, first, last }: Branch,
  depth: number,
  next: Branch[],
): void {
  const row: number[] = [];
  const firsts: number[] = [];
  for (let word = first; word < last; word += 1) {
    const symbol = symbols[(starts[word] ?? 0) + depth] ?? 0;
    if (symbol === row[row.length - 1]) continue;
    row.push(symbol);
    firsts.push(word);
  }
  const base = space.place(state, row);
  const cells = space.cells();
  for (let i = 0; i < row.length; i += 1) {
    const symbol = row[i] ?? 0;
    cells[base + symbol + SUFFIX] = suffixOf(cells, state, symbol);
    next.push({ state: base + symbol, first: firsts[i] ?? 0, last: firsts[i + 1] ?? last });
  }
}

/** The state of the longest proper suffix of the child of `parent` for `symbol`. */
function suffixOf(cells: Int32Array, parent: number, symbol: number): number {
  for (let from = parent; from !== 0; ) {
    from = cells[from + SUFFIX] ?? 0;
    const child = (cells[from + BASE] ?? 0) + symbol;
    if (cells[child + PARENT] === from) return child;
  }
  return 0;
}
