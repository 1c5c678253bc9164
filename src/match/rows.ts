/** Lists of numbers, one per position, in two typed arrays. */
export interface Rows {
  /** Where each list begins in `values`; the last entry is its length. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** What goes into a list: the position it belongs to and some numbers. */
export interface Entry {
  readonly row: number;
  readonly values: readonly number[];
}

/** Collects entries by their row, in the order in which they come. */
export function groupRows(entries: readonly Entry[], rows: number): Rows {
  const starts = new Int32Array(rows + 1);
  for (const { row, values } of entries) starts[row + 1] = (starts[row + 1] ?? 0) + values.length;
  for (let row = 0; row < rows; row += 1) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const next = starts.slice();
  const all = new Int32Array(starts[rows] ?? 0);
  for (const { row, values } of entries) {
    const at = next[row] ?? 0;
    all.set(values, at);
    next[row] = at + values.length;
  }
  return { starts, values: all };
}
