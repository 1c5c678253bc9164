/** How many bits the low bytes of two neighbouring code units make. */
const PAIRS = 1 << 16;
const BITS = 32;

const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff);

/** The pairs of neighbouring characters in a text, as numbers below 65,536. */
export function pairsOf(text: string): readonly number[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => pairAt(text, at));
}

/**
 * Which pairs of neighbouring characters occur in `text`. Asking for all pairs of a literal says at
 * once that most literals do not occur, where a search for each would read the whole text again. Of
 * characters only the low byte counts, so a pair may be taken for another, never missed.
 */
export function createPairFilter(text: string): (pairs: readonly number[]) => boolean {
  const seen = new Int32Array(PAIRS / BITS);
  let before = text.charCodeAt(0) & 0xff;
  for (let at = 1; at < text.length; at += 1) {
    const after = text.charCodeAt(at) & 0xff;
    const pair = (before << 8) | after;
    seen[pair >> 5] = (seen[pair >> 5] ?? 0) | (1 << (pair & 31));
    before = after;
  }
  return (pairs) => {
    for (const pair of pairs) {
      if (((seen[pair >> 5] ?? 0) & (1 << (pair & 31))) === 0) return false;
    }
    return true;
  };
}
