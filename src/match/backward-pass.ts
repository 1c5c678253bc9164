import type { Alphabet } from './alphabet.ts';
import { createAutomaton } from './automaton.ts';
import type { Budget } from './budget.ts';
import { backwardEdges } from './edges.ts';
import { LazyDfa } from './lazy-dfa.ts';
import type { Positions } from './positions.ts';
import { type Subject, symbolAt } from './subject.ts';

/** Units after which the states of a machine may be forgotten. */
const BLOCK = 512;

/** Memory that the passes of a matcher share; each uses it alone from `run` to the next `run`. */
export interface PassMemory {
  /** The state after each unit of the block that was read last. */
  readonly states: Int32Array;
  /** 1 at each boundary of the window where a match can start. */
  starts: Uint8Array;
}

export function createPassMemory(): PassMemory {
  return { states: new Int32Array(BLOCK), starts: new Uint8Array(0) };
}

/**
 * Reads a window of a text from its end and knows for each unit by which positions of a pattern it
 * can be read so that the match can be completed, and where a match can start. Only the states of
 * one block are kept; the others are made again from where they began.
 */
export class BackwardPass {
  readonly #memory: PassMemory;
  readonly #dfa: LazyDfa;
  readonly #last: number;
  readonly #block: number;
  #subject: Subject = { symbols: new Uint16Array(0), length: 0, edge: 0 };
  #starts: Uint8Array = new Uint8Array(0);
  #from = 0;
  #to = 0;
  /** The state at the end of each block, saved. */
  #saved: Int32Array[] = [];
  #current = -1;

  constructor(positions: Positions, alphabet: Alphabet, memory: PassMemory) {
    this.#memory = memory;
    const automaton = createAutomaton(
      {
        sets: positions.sets.toReversed(),
        edges: backwardEdges(positions),
        guards: positions.guards,
        backward: true,
      },
      alphabet,
    );
    this.#dfa = new LazyDfa(automaton);
    this.#last = positions.sets.length - 1;
    this.#block = Math.min(BLOCK, this.#dfa.maxStates - 4);
  }

  /** Bytes of the machine's tables. */
  get bytes(): number {
    return this.#dfa.bytes;
  }

  /**
   * Reads the window. True when a match can start somewhere in it.
   * @throws BudgetSpent
   */
  run(subject: Subject, from: number, to: number, budget?: Budget): boolean {
    this.#subject = subject;
    this.#from = from;
    this.#to = to;
    this.#saved = [];
    const boundaries = to - from + 1;
    if (this.#memory.starts.length < boundaries) {
      this.#memory.starts = new Uint8Array(2 * boundaries);
    }
    this.#starts = this.#memory.starts.subarray(0, boundaries).fill(0);
    let state = this.#dfa.start(symbolAt(subject, to));
    for (let block = Math.ceil((to - from) / this.#block) - 1; block >= 0; block -= 1) {
      const worked = this.#dfa.work;
      state = this.#dfa.room(this.#block + 2, state);
      if (boundaries > this.#block + 1) this.#saved[block] = this.#dfa.save(state);
      state = this.#read(block, state);
      budget?.spend(this.#block + this.#dfa.work - worked);
    }
    // Whether a match can start at the first boundary is only known with what stands before it.
    const symbol = this.#symbolAt(from - 1);
    this.#starts[0] = this.#next(state, symbol, from - 1) & 1;
    return this.#starts.includes(1);
  }

  /** The first boundary from `at` on where a match can start; -1 when there is none. */
  nextStart(at: number): number {
    const index = this.#starts.indexOf(1, at - this.#from);
    return index === -1 ? -1 : this.#from + index;
  }

  /** What is known about the unit at `at`; -1 at the end of the window. */
  stateAt(at: number): number {
    if (at >= this.#to) return -1;
    const block = Math.floor((at - this.#from) / this.#block);
    if (block !== this.#current) this.#readAgain(block);
    return this.#memory.states[at - this.#from - block * this.#block] ?? -1;
  }

  /** True when `position` can read the unit of that state and be followed to the end of a match. */
  canRead(position: number, state: number): boolean {
    return state !== -1 && this.#dfa.has(state, this.#last - position);
  }

  /** Bits of the guards that hold at a boundary. */
  guardsAt(at: number): number {
    const { contexts } = this.#dfa.automaton;
    const kind = contexts.contextOf[symbolAt(this.#subject, at)] ?? 0;
    return contexts.between(kind, symbolAt(this.#subject, at - 1)) | this.#farGuardsAt(at);
  }

  #readAgain(block: number): void {
    const saved = this.#saved[block];
    if (saved === undefined) return;
    this.#read(block, this.#dfa.room(this.#block + 2, this.#dfa.restore(saved)));
  }

  /** Reads a block from its end, where the machine is in `start`; returns where it is then. */
  #read(block: number, start: number): number {
    const { symbols } = this.#subject;
    const { symbolOf, contexts } = this.#dfa.automaton;
    const isFar = contexts.far.length > 0;
    const { states } = this.#memory;
    const starts = this.#starts;
    const origin = this.#from;
    const begin = origin + block * this.#block;
    let { table } = this.#dfa;
    let state = start;
    for (let at = Math.min(begin + this.#block, this.#to) - 1; at >= begin; at -= 1) {
      const symbol = isFar ? this.#symbolAt(at) : (symbolOf[symbols[at] ?? 0] ?? 0);
      let next = table[state + symbol] ?? -1;
      if (next < 0) {
        next = this.#next(state, symbol, at);
        table = this.#dfa.table;
      }
      if ((next & 1) === 1) starts[at + 1 - origin] = 1;
      state = next >> 1;
      states[at - begin] = state;
    }
    this.#current = block;
    return state;
  }

  #next(state: number, symbol: number, at: number): number {
    const known = this.#dfa.table[state + symbol] ?? -1;
    if (known >= 0) return known;
    return this.#dfa.extend(state, symbol, symbolAt(this.#subject, at), this.#farGuardsAt(at + 1));
  }

  /** The column of the unit at `at`: its symbol, and which far guards hold after it. */
  #symbolAt(at: number): number {
    const { symbolOf, symbols, contexts } = this.#dfa.automaton;
    const { symbols: text, length } = this.#subject;
    let column = symbolOf[symbolAt(this.#subject, at)] ?? 0;
    contexts.far.forEach(({ holds }, index) => {
      if (holds(text, length, at + 1)) column += symbols << index;
    });
    return column;
  }

  #farGuardsAt(at: number): number {
    const { symbols, length } = this.#subject;
    let bits = 0;
    for (const { bit, holds } of this.#dfa.automaton.contexts.far) {
      if (holds(symbols, length, at)) bits |= 1 << bit;
    }
    return bits;
  }
}
