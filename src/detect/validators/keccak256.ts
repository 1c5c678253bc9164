const MASK = 0xffffffffffffffffn;
const RATE = 136;
const ROUNDS = 24;

/** Rotations and lane order of rho and pi, and the round constants, by their definitions. */
const { turns, order } = permutation();
const CONSTANTS = roundConstants();

function permutation(): { readonly turns: readonly bigint[]; readonly order: readonly number[] } {
  const turns: bigint[] = [];
  const order: number[] = [];
  let [x, y] = [1, 0];
  for (let t = 0; t < ROUNDS; t += 1) {
    turns.push(BigInt((((t + 1) * (t + 2)) / 2) % 64));
    [x, y] = [y, (2 * x + 3 * y) % 5];
    order.push(x + 5 * y);
  }
  return { turns, order };
}

function roundConstants(): readonly bigint[] {
  let register = 1;
  return Array.from({ length: ROUNDS }, () => {
    let constant = 0n;
    for (let j = 0; j < 7; j += 1) {
      if ((register & 1) === 1) constant |= 1n << BigInt(2 ** j - 1);
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    return constant;
  });
}

const rotate = (lane: bigint, by: bigint): bigint => ((lane << by) | (lane >> (64n - by))) & MASK;

/**
 * Computes the Keccak-256 digest (as Ethereum uses it, before FIPS 202 changed the padding), 32
 * bytes.
 */
export function keccak256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / RATE) * RATE);
  padded.set(bytes);
  padded[bytes.length] = 0x01;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  const state = new BigUint64Array(25);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += RATE) {
    for (let i = 0; i < RATE / 8; i += 1) {
      state[i] = (state[i] ?? 0n) ^ view.getBigUint64(at + i * 8, true);
    }
    for (const constant of CONSTANTS) round(state, constant);
  }
  return new Uint8Array(state.buffer).slice(0, 32);
}

function round(state: BigUint64Array, constant: bigint): void {
  const lane = (i: number): bigint => state[i] ?? 0n;
  const parity = Array.from({ length: 5 }, (_, x) =>
    [0, 5, 10, 15, 20].reduce((sum, row) => sum ^ lane(x + row), 0n),
  );
  for (let i = 0; i < 25; i += 1) {
    const mixed = (parity[(i + 4) % 5] ?? 0n) ^ rotate(parity[(i + 1) % 5] ?? 0n, 1n);
    state[i] = lane(i) ^ mixed;
  }
  let moving = lane(1);
  order.forEach((to, t) => {
    const next = lane(to);
    state[to] = rotate(moving, turns[t] ?? 0n);
    moving = next;
  });
  for (let row = 0; row < 25; row += 5) {
    const old = [0, 1, 2, 3, 4].map((x) => lane(row + x));
    for (let x = 0; x < 5; x += 1) {
      state[row + x] =
        (old[x] ?? 0n) ^ (~(old[(x + 1) % 5] ?? 0n) & MASK & (old[(x + 2) % 5] ?? 0n));
    }
  }
  state[0] = lane(0) ^ constant;
}
