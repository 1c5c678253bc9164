import { BASE, CELL, CELL_BITS, OUTPUT, PARENT, SUFFIX } from './sparse-cells.ts';

/** How many states get a row when all rows have `entries` together; the root always does. */
export function maxRows(entries: number, symbolEnd: number): number {
  return Math.max(1, Math.floor(entries / widthOf(symbolEnd)));
}

/** What ends in the state, then the next state for each symbol; even, to leave room for a flag. */
const widthOf = (symbolEnd: number): number => ((symbolEnd >> CELL_BITS) + 2) & ~1;

/**
 * Complete rows for the states nearest to the root, where a walk is most of the time: one look-up
 * there instead of two and a comparison that cannot be foreseen. Such a state is named by the place
 * of its row below zero, with the lowest bit set when words end in it; the root is 0. The suffixes
 * in `cells` get these names too, so that a walk returns to the rows.
 *
 * @param nearest the cells of the states that get a row, from the root outwards.
 */
export function completeRows(
  cells: Int32Array,
  nearest: readonly number[],
  symbolEnd: number,
): Int32Array {
  const width = widthOf(symbolEnd);
  const rows = new Int32Array(nearest.length * width);
  const rowOf = new Map(nearest.map((cell, index) => [cell, index * width]));
  const nameOf = (cell: number): number => {
    const row = rowOf.get(cell);
    if (row === undefined) return cell;
    return cells[cell + OUTPUT] === 0 ? -row : -row - 1;
  };
  for (const [cell, row] of rowOf) {
    const suffixRow = rowOf.get(cells[cell + SUFFIX] ?? 0) ?? 0;
    rows.copyWithin(row, suffixRow, suffixRow + width);
    rows[row] = cells[cell + OUTPUT] ?? 0;
    const base = cells[cell + BASE] ?? 0;
    for (let symbol = 0; symbol < symbolEnd; symbol += CELL) {
      const child = base + symbol;
      if (cells[child + PARENT] === cell) rows[row + 1 + (symbol >> CELL_BITS)] = nameOf(child);
    }
  }
  for (let cell = CELL; cell < cells.length; cell += CELL) {
    cells[cell + SUFFIX] = nameOf(cells[cell + SUFFIX] ?? 0);
  }
  return rows;
}
