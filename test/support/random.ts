/** Numbers that look random and are the same on every run with the same seed. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number;
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Characters of an alphabet, `count` of them. */
  of(alphabet: string, count: number): string;
}

/** The generator "mulberry32": 32 bits of state, good enough for test texts. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const int = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    int,
    pick<T>(list: readonly T[]): T {
      const picked = list[int(list.length)];
      if (picked === undefined) throw new RangeError('Cannot pick from an empty list');
      return picked;
    },
    of: (alphabet, count) =>
      Array.from({ length: count }, () => alphabet.charAt(int(alphabet.length))).join(''),
  };
}
