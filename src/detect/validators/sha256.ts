/** Fractional parts of the cube roots of the first 64 primes, and of the square roots of eight. */
const [ROUND, START] = constants();

function constants(): readonly [Uint32Array, Uint32Array] {
  const round = new Uint32Array(64);
  const start = new Uint32Array(8);
  let count = 0;
  for (let candidate = 2; count < 64; candidate += 1) {
    let prime = true;
    for (let d = 2; d * d <= candidate; d += 1) if (candidate % d === 0) prime = false;
    if (!prime) continue;
    if (count < 8) start[count] = fraction(candidate ** (1 / 2));
    round[count] = fraction(candidate ** (1 / 3));
    count += 1;
  }
  return [round, start];
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/**
 * Computes the SHA-256 digest (FIPS 180-4), 32 bytes. For check digits of addresses, not for
 * secrets.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(START);
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4);
    for (let i = 16; i < 64; i += 1) words[i] = expand(words, i);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => {
    digest.setUint32(i * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
  return padded;
}

function expand(words: Uint32Array, i: number): number {
  const [a, b] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
  const small0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
  const small1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
  return (small1 + (words[i - 7] ?? 0) + small0 + (words[i - 16] ?? 0)) | 0;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i] ?? 0) + value;
  });
}
