/**
 * How many of `length` ascending values are smaller than `limit`, which is also the index of the
 * first that is not; `valueAt` gives the value at an index. Time grows with the logarithm of `length`.
 */
export function lowerBound(
  length: number,
  valueAt: (index: number) => number,
  limit: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
