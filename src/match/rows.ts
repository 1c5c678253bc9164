/** Lists of numbers, one per row, in two typed arrays. */
export interface Rows {
  /** Where each list begins in `values`; the last entry is its length. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * Collects entries by their row, in the order in which they come. An entry is the number of its row
 * and `size` numbers that go into the list, all in one flat array.
 */
export function groupRows(entries: ArrayLike<number>, size: number, rows: number): Rows {
  const stride = size + 1;
  const starts = new Int32Array(rows + 1);
  for (let i = 0; i < entries.length; i += stride) {
    const row = entries[i] ?? 0;
    starts[row + 1] = (starts[row + 1] ?? 0) + size;
  }
  for (let row = 0; row < rows; row += 1) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const next = starts.slice();
  const values = new Int32Array(starts[rows] ?? 0);
  for (let i = 0; i < entries.length; i += stride) {
    const row = entries[i] ?? 0;
    const at = next[row] ?? 0;
    for (let k = 0; k < size; k += 1) values[at + k] = entries[i + 1 + k] ?? 0;
    next[row] = at + size;
  }
  return { starts, values };
}
