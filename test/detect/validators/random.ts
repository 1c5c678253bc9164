/** A generator of random text. */
export interface Random {
  /** A whole number in `[0, below)`. */
  readonly below: (below: number) => number;
  /** Characters of an alphabet, `count` of them. */
  readonly of: (alphabet: string, count: number) => string;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const HEX = '0123456789abcdef';
export const BASE62 = `${DIGITS}${UPPER}${UPPER.toLowerCase()}`;

/** The same numbers for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const of = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('');
  return { below, of };
}

/** A shape of so many digits. */
export const digits =
  (count: number) =>
  (random: Random): string =>
    random.of(DIGITS, count);

/** Random input of the shape that a validator is asked about. */
export type Shapes = Readonly<Record<string, (random: Random) => string>>;
