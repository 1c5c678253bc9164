/** A state of a sparse automaton is the place of its cell; the fields of a cell are neighbours. */
export const CELL = 4;
/** Of `CELL`, as a shift. */
export const CELL_BITS = 2;
/** Where the child for symbol 0 would be; the child for `symbol` is `symbol` places further. */
export const BASE = 0;
/** The state whose child this one is, or `FREE`. */
export const PARENT = 1;
/** The state of the longest proper suffix. */
export const SUFFIX = 2;
/** What ends in this state; 0 for nothing. */
export const OUTPUT = 3;

const FREE = -1;
const NO_PARENT = -2;
/** Places that are tried for a row before the steps between them double. */
const TRIES_PER_STEP = 8;
/** How far the search for longer rows moves on where places have become rare. */
const LEFT_BEHIND = 32 * CELL;

/**
 * The cells of a double array (Aoe, "An efficient digital search algorithm by using a double-array
 * structure", 1989) while it grows: rows of children lie in the gaps of each other.
 */
export interface SparseCells {
  /** The cells of now; others after the next `place`. */
  cells(): Int32Array;
  /** Takes the cells of all children of `parent` and gives its base. `symbols` ascend. */
  place(parent: number, symbols: readonly number[]): number;
  /** The cells, without the memory that was taken in advance. */
  finish(): Int32Array;
}

/**
 * Creates cells that hold the root, at place 0. Symbols are multiples of `CELL` below `symbolEnd`.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its parts share an array that is replaced while it grows.
export function createSparseCells(symbolEnd: number): SparseCells {
  let cells = new Int32Array(0);
  /** Behind the last cell in use. */
  let end = CELL;
  /** No cell before it is free. */
  let hole = end;
  /** Where the search for a row of several children starts. */
  let cursor = end;

  /** Gives memory to every place that a look-up by way of a base may read. */
  const reserve = (): void => {
    const needed = end + symbolEnd;
    if (needed <= cells.length) return;
    const larger = new Int32Array(Math.ceil((needed * 1.5) / CELL) * CELL);
    larger.set(cells);
    for (let at = cells.length + PARENT; at < larger.length; at += CELL) larger[at] = FREE;
    cells = larger;
  };
  const fits = (base: number, symbols: readonly number[]): boolean => {
    for (const symbol of symbols) if (cells[base + symbol + PARENT] !== FREE) return false;
    return true;
  };
  const findBase = (symbols: readonly number[]): number => {
    while (cells[hole + PARENT] !== FREE) hole += CELL;
    const [first = 0] = symbols;
    const isSingle = symbols.length === 1;
    const start = isSingle ? hole : Math.max(cursor, hole);
    let place = Math.max(start, first);
    let step = CELL;
    let tries = 0;
    while (place < end && !fits(place - first, symbols)) {
      place += step;
      tries += 1;
      // Wider and wider steps reach the end soon, also where rows are long and lie close.
      if (tries % TRIES_PER_STEP === 0) step *= 2;
    }
    // What is left behind is for rows of one child.
    if (!isSingle && tries >= TRIES_PER_STEP) cursor = start + LEFT_BEHIND;
    return Math.min(place, Math.max(end, first)) - first;
  };
  reserve();
  cells[PARENT] = NO_PARENT;
  return {
    cells: () => cells,
    place(parent, symbols) {
      const base = findBase(symbols);
      for (const symbol of symbols) cells[base + symbol + PARENT] = parent;
      cells[parent + BASE] = base;
      end = Math.max(end, base + (symbols.at(-1) ?? 0) + CELL);
      reserve();
      return base;
    },
    finish: () => cells.slice(0, end + symbolEnd),
  };
}
