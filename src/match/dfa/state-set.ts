/** States that fit in the beginning. */
const FIRST_STATES = 8;

/** Odd constants for mixing, from the golden ratio and MurmurHash3's finalizer. */
const GOLDEN = 0x9e3779b1;
const MIX = 0x85ebca6b;

/** States of a DFA, each kept once, under numbers from 0. */
export class StateSet {
  /** The positions of each state: `words` numbers per state. */
  positions: Int32Array;
  readonly #words: number;
  readonly #most: number;
  #contexts = new Uint16Array(FIRST_STATES);
  #ends = new Uint16Array(FIRST_STATES);
  /** Open addressing: numbers of states plus 1, at most half full. */
  #slots = new Int32Array(4 * FIRST_STATES);
  #size = 0;

  /** `most` states at a time; more than that is an error of the caller. */
  constructor(words: number, most: number) {
    this.#words = words;
    this.#most = most;
    this.positions = new Int32Array(FIRST_STATES * words);
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return 4 * (this.positions.length + this.#contexts.length + this.#slots.length);
  }

  contextOf(state: number): number {
    return this.#contexts[state] ?? 0;
  }

  endsOf(state: number): number {
    return this.#ends[state] ?? 0;
  }

  clear(): void {
    this.#size = 0;
    this.#slots.fill(0);
  }

  /** The number of a state; the next free one when it is new. */
  numberOf(positions: Int32Array, context: number, ends: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(positions, context, ends) & mask;
    for (let known = this.#slots[slot] ?? 0; known !== 0; known = this.#slots[slot] ?? 0) {
      if (this.#is(known - 1, positions, context, ends)) return known - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#size + 1;
    return this.#add(positions, context, ends);
  }

  #is(state: number, positions: Int32Array, context: number, ends: number): boolean {
    if (this.#contexts[state] !== context || this.#ends[state] !== ends) return false;
    const at = state * this.#words;
    for (let w = 0; w < this.#words; w += 1) {
      if (this.positions[at + w] !== positions[w]) return false;
    }
    return true;
  }

  #add(positions: Int32Array, context: number, ends: number): number {
    const state = this.#size;
    if (state === this.#contexts.length) this.#grow();
    this.#size += 1;
    const at = state * this.#words;
    for (let w = 0; w < this.#words; w += 1) this.positions[at + w] = positions[w] ?? 0;
    this.#contexts[state] = context;
    this.#ends[state] = ends;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return state;
  }

  #grow(): void {
    const capacity = Math.min(this.#contexts.length * 2, Math.max(this.#most, this.#size + 1));
    this.positions = grown(this.positions, new Int32Array(capacity * this.#words));
    this.#contexts = grown(this.#contexts, new Uint16Array(capacity));
    this.#ends = grown(this.#ends, new Uint16Array(capacity));
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let state = 0; state < this.#size; state += 1) {
      const at = state * this.#words;
      const positions = this.positions.subarray(at, at + this.#words);
      let slot = hash(positions, this.contextOf(state), this.endsOf(state)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = state + 1;
    }
  }
}

/** A larger array that begins like the old one. */
export function grown<T extends Int32Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function hash(positions: Int32Array, context: number, ends: number): number {
  let value = Math.imul(context + 1, GOLDEN) ^ Math.imul(ends + 1, MIX);
  for (let w = 0; w < positions.length; w += 1) {
    value = Math.imul(value ^ (positions[w] ?? 0), GOLDEN);
    value ^= value >>> 15;
  }
  value = Math.imul(value, MIX);
  return value ^ (value >>> 13);
}
