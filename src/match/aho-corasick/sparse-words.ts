/** Words in one piece: word `i` has the symbols from `starts[i]` up to `starts[i + 1]`. */
export interface PackedWords {
  /** Multiples of `CELL`, none of them 0. No word is empty. */
  readonly symbols: Int32Array;
  readonly starts: Int32Array;
  /** The set that each word belongs to. */
  readonly setOf: Int32Array;
}

/** The words in the order of their symbols; a word stands before its extensions. */
export function sortWords({ symbols, starts, setOf }: PackedWords): PackedWords {
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
  const order = setOf.map((_, word) => word).sort(compare);
  const sorted = {
    symbols: new Int32Array(symbols.length),
    starts: new Int32Array(starts.length),
    setOf: order.map((word) => setOf[word] ?? 0),
  };
  let end = 0;
  for (const [place, word] of order.entries()) {
    const own = symbols.subarray(starts[word], starts[word + 1]);
    sorted.symbols.set(own, end);
    end += own.length;
    sorted.starts[place + 1] = end;
  }
  return sorted;
}
