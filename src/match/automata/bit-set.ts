/** Adds a position to the set of 32-bit words that begins at `at` in `sets`. */
export function addPosition(sets: Int32Array, position: number, at = 0): void {
  const word = at + (position >> 5);
  sets[word] = (sets[word] ?? 0) | (1 << (position & 31));
}

/** True when a position is in the set that begins at `at` in `sets`. */
export function hasPosition(sets: Int32Array, position: number, at = 0): boolean {
  return (((sets[at + (position >> 5)] ?? 0) >>> (position & 31)) & 1) === 1;
}
