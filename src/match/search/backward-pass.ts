import type { Budget } from '../../budget/budget.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import { createAutomaton } from '../automata/automaton.ts';
import { guardsBetween } from '../automata/contexts.ts';
import { backwardEdges } from '../automata/edges.ts';
import type { Positions } from '../automata/positions.ts';
import { NO_SUBJECT, type Subject, symbolAt } from '../automata/subject.ts';
import { bufferSizeFor, MAX_KEPT_SIZE } from '../buffer-size.ts';
import { COMPLETE, LazyDfa } from '../dfa/lazy-dfa.ts';

/** Units after which the states of a DFA may be forgotten. */
const BLOCK = 512;

/** Memory that the passes of a matcher share; each uses it alone from `run` to the next `run`. */
export interface PassMemory {
  /** The state after each unit of the window. */
  states: Int32Array;
  /** Boundaries where a match can start, the last of them first. */
  starts: Int32Array;
}

/** Memory for short texts; it grows with the texts. */
export function createPassMemory(): PassMemory {
  return { states: new Int32Array(BLOCK), starts: new Int32Array(BLOCK) };
}

/**
 * Reads a window of a text from its end and knows for each unit by which positions of a pattern it
 * can be read so that the match can be completed, and where a match can start. Where the DFA has
 * forgotten the states of a block, they are made again from where the block began.
 */
export class BackwardPass {
  readonly #memory: PassMemory;
  readonly #dfa: LazyDfa;
  readonly #last: number;
  readonly #shift: number;
  readonly #block: number;
  #subject: Subject = NO_SUBJECT;
  /** How many of the starts in memory lie before those that were asked for. */
  #starts = 0;
  #from = 0;
  #to = 0;
  /** Where reading has stopped. */
  #begin = 0;
  /** The state at the end of each block, saved. */
  #saved: Int32Array[] = [];
  /** The last block whose states are still those of the DFA. */
  #lastKept = 0;

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
    const columns = automaton.symbols << automaton.contexts.lookarounds.count;
    this.#dfa = new LazyDfa(automaton, { columns });
    this.#last = positions.sets.length - 1;
    // A power of two, as offsets are turned into blocks for each unit of a match.
    this.#shift = 31 - Math.clz32(Math.min(BLOCK, this.#dfa.maxStates - 4));
    this.#block = 1 << this.#shift;
  }

  /** Lets go of the text that was read. */
  release(): void {
    this.#subject = NO_SUBJECT;
    this.#saved = [];
    if (this.#memory.starts.length > MAX_KEPT_SIZE) Object.assign(this.#memory, createPassMemory());
  }

  /** Bytes of the tables. */
  get bytes(): number {
    return this.#dfa.bytes;
  }

  /** States that the DFA has now. */
  get states(): number {
    return this.#dfa.size;
  }

  /** How often states were forgotten: their numbers mean something else from then on. */
  get flushes(): number {
    return this.#dfa.flushes;
  }

  /** The boundary down to which was read. */
  get begin(): number {
    return this.#begin;
  }

  /**
   * Reads the window. True when a match can start somewhere in it. Where no match ends before
   * `ends`, reading stops below it as soon as no match can go on.
   * @throws BudgetExhausted
   */
  run(subject: Subject, from: number, to: number, budget?: Budget, ends = from): boolean {
    this.#open(subject, from, to);
    budget?.spend(this.#dfa.price);
    let state = this.#dfa.start(symbolAt(subject, to));
    for (let block = this.#lastKept; block >= 0; block -= 1) {
      const { flushes } = this.#dfa;
      state = this.#dfa.reserve(this.#block + 2, state);
      if (this.#dfa.flushes !== flushes) this.#lastKept = block;
      if (to - from > this.#block) this.#saved[block] = this.#dfa.save(state);
      const begin = from + block * this.#block;
      budget?.spend((this.#begin - begin) * this.#dfa.price);
      this.#begin = begin;
      state = this.#read(block, state, true);
      if (begin <= ends && this.#dfa.isEmpty(state)) break;
    }
    const before = this.#begin - 1;
    // Whether a match can start at the first boundary is only known with what stands before it.
    if ((this.#next(state, this.#columnAt(before), before) & COMPLETE) !== 0)
      this.#addStart(this.#begin);
    return this.#starts > 0;
  }

  #open(subject: Subject, from: number, to: number): void {
    this.#subject = subject;
    this.#from = from;
    this.#to = to;
    this.#begin = to;
    if (this.#saved.length > 0) this.#saved = [];
    this.#starts = 0;
    const needed = to - from + 1;
    if (this.#memory.starts.length < needed) {
      this.#memory.starts = new Int32Array(bufferSizeFor(needed));
      this.#memory.states = new Int32Array(bufferSizeFor(needed));
    }
    this.#lastKept = Math.ceil((to - from) / this.#block) - 1;
  }

  /**
   * The first boundary from `at` on where a match can start; -1 when there is none. `at` may not go
   * back.
   */
  nextStart(at: number): number {
    const { starts } = this.#memory;
    while (this.#starts > 0) {
      const start = starts[this.#starts - 1] ?? 0;
      if (start >= at) return start;
      this.#starts -= 1;
    }
    return -1;
  }

  /** What is known about the unit at `at`, which may not go back; -1 at the end of the window. */
  stateAt(at: number): number {
    if (at >= this.#to) return -1;
    const offset = at - this.#from;
    const block = offset >> this.#shift;
    if (block > this.#lastKept) this.#readAgain(block);
    return this.#memory.states[offset] ?? -1;
  }

  /** True when `position` can read the unit of that state and be followed to the end of a match. */
  canRead(position: number, state: number): boolean {
    return state !== -1 && this.#dfa.has(state, this.#last - position);
  }

  /** Bits of the guards that hold at a boundary. */
  guardsAt(at: number): number {
    const { contexts } = this.#dfa.automaton;
    const kind = contexts.contextOf[symbolAt(this.#subject, at)] ?? 0;
    return guardsBetween(contexts, kind, symbolAt(this.#subject, at - 1)) | this.#lookaroundsAt(at);
  }

  #readAgain(block: number): void {
    const saved = this.#saved[block];
    if (saved === undefined) return;
    this.#read(block, this.#dfa.reserve(this.#block + 2, this.#dfa.restore(saved)), false);
    this.#lastKept = block;
  }

  /** Reads a block from its end, where the DFA is in `start`; returns the state that it comes to. */
  #read(block: number, start: number, isNew: boolean): number {
    const { symbols } = this.#subject;
    const { symbolOf, contexts } = this.#dfa.automaton;
    const hasLookarounds = contexts.lookarounds.count > 0;
    const { states } = this.#memory;
    const origin = this.#from;
    const begin = origin + block * this.#block;
    let { table } = this.#dfa;
    let state = start;
    for (let at = Math.min(begin + this.#block, this.#to) - 1; at >= begin; at -= 1) {
      const column = hasLookarounds ? this.#columnAt(at) : (symbolOf[symbols[at] ?? 0] ?? 0);
      let next = table[state + column] ?? -1;
      if (next < 0) {
        next = this.#next(state, column, at);
        table = this.#dfa.table;
      }
      if ((next & COMPLETE) !== 0 && isNew) this.#addStart(at + 1);
      state = next >> 2;
      states[at - origin] = state;
    }
    return state;
  }

  #addStart(at: number): void {
    this.#memory.starts[this.#starts] = at;
    this.#starts += 1;
  }

  #next(state: number, column: number, at: number): number {
    const known = this.#dfa.table[state + column] ?? -1;
    if (known >= 0) return known;
    return this.#dfa.extend(
      state,
      column,
      symbolAt(this.#subject, at),
      this.#lookaroundsAt(at + 1),
    );
  }

  /** The column of the unit at `at`: its symbol, and which lookaround guards hold after it. */
  #columnAt(at: number): number {
    const { symbolOf, symbols, contexts } = this.#dfa.automaton;
    const symbol = symbolOf[symbolAt(this.#subject, at)] ?? 0;
    return symbol + symbols * contexts.lookarounds.at(this.#subject, at + 1);
  }

  #lookaroundsAt(at: number): number {
    const { lookarounds } = this.#dfa.automaton.contexts;
    return lookarounds.bitsOf(lookarounds.at(this.#subject, at));
  }
}
