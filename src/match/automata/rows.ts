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

/**
 * Lists of positions as parts of a bit set: pairs of word and bits. Positions that lie side by side
 * share a pair, so that the many ways out of a wide repeat are few steps.
 */
export function packRows({ starts, values }: Rows): Rows {
  const packed: number[] = [];
  const begins = new Int32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i += 1) {
      const position = values[i] ?? 0;
      const last = packed.length - 2;
      const bit = 1 << (position & 31);
      if (last >= (begins[row] ?? 0) && packed[last] === position >> 5) {
        packed[last + 1] = (packed[last + 1] ?? 0) | bit;
      } else packed.push(position >> 5, bit);
    }
    begins[row + 1] = packed.length;
  }
  return { starts: begins, values: Int32Array.from(packed) };
}
