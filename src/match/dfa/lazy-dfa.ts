import type { Automaton } from '../automata/automaton.ts';
import { hasPosition } from '../automata/bit-set.ts';
import { guardsBetween } from '../automata/contexts.ts';
import { grown, StateSet } from './state-set.ts';
import { eachEnd, enter, hasEnd, step } from './step.ts';

/** Most states of one DFA before it starts anew. */
const MAX_STATES = 4096;

/** Most numbers in the table of one DFA, 4 bytes each. */
const MAX_CELLS = 1 << 20;

/** In a table: a match was complete before the unit. */
export const COMPLETE = 1;

/** In a table: nothing can read the unit. */
export const DEAD = 2;

/** How a DFA is made. */
export interface DfaOptions {
  /** Columns of its table; at least one per symbol of the automaton, which is the default. */
  readonly columns?: number;
  /** The pattern of each position; without it all belong to pattern 0. */
  readonly labels?: Uint16Array;
  readonly maxStates?: number;
}

/**
 * A DFA over an automaton that makes its states when a text first needs them. A
 * state is the set of positions that the last unit can have been read by, and what kind of
 * neighbour that unit is. Whether a match was complete before a unit is only known with that unit,
 * as it may take a word boundary; so it belongs to the state after it.
 *
 * States are named by where their row begins in `table`. `table[state + column]` is four times the
 * next state, plus `COMPLETE` and `DEAD`; it is -1 until `extend` finds it.
 */
export class LazyDfa {
  readonly automaton: Automaton;
  /** Numbers per row: the columns, up to a power of two. */
  readonly width: number;
  table: Int32Array;
  /** How often all states were given up because there were too many. */
  flushes = 0;
  /**
   * What a request pays per unit that is read, in steps: one per 32 positions. It counts what the
   * automaton is, not what states a text happens to find made, so that the same request always pays
   * the same.
   */
  readonly price: number;
  readonly #shift: number;
  readonly #states: StateSet;
  /** Most states at a time. */
  readonly maxStates: number;
  readonly #labels: Uint16Array | undefined;
  readonly #next: Int32Array;
  /** The start beside each kind of neighbour; -1 as long as it is not known. */
  readonly #starts: Int32Array;
  /** Lists of patterns that were complete somewhere, and the number of each. */
  #completed: (readonly number[])[] = [[]];
  #numbers = new Map<string, number>();

  constructor(automaton: Automaton, options: DfaOptions = {}) {
    const { columns = automaton.symbols, labels, maxStates = MAX_STATES } = options;
    this.automaton = automaton;
    this.#shift = 32 - Math.clz32(columns - 1);
    this.width = 1 << this.#shift;
    this.table = new Int32Array(0);
    this.maxStates = Math.max(8, Math.min(maxStates, Math.floor(MAX_CELLS / this.width)));
    this.#states = new StateSet(automaton.words, this.maxStates);
    this.price = automaton.words;
    this.#labels = labels;
    this.#next = new Int32Array(automaton.words);
    this.#starts = new Int32Array(automaton.contexts.count).fill(-1);
  }

  get bytes(): number {
    return 4 * this.table.length + this.#states.bytes + this.automaton.bytes;
  }

  get size(): number {
    return this.#states.size;
  }

  /** The state in which nothing was read yet, beside a class of the alphabet. */
  start(neighbour: number): number {
    const context = this.automaton.contexts.contextOf[neighbour] ?? 0;
    const known = this.#starts[context] ?? -1;
    if (known >= 0) return known;
    this.#next.fill(0);
    const state = this.#stateOf(context, 0);
    this.#starts[context] = state;
    return state;
  }

  /**
   * Finds what stands behind -1 in the table: what follows `state` in a column, which stands for
   * `unit`, a class of the alphabet or its edge. `lookarounds` are the bits of the lookaround guards that hold
   * between the two, `enters` says whether a match may begin with the unit.
   */
  extend(state: number, column: number, unit: number, lookarounds = 0, enters = true): number {
    const { words, contexts, symbolOf } = this.automaton;
    const at = (state >> this.#shift) * words;
    const guards = this.guardsAt(state, unit) | lookarounds;
    const ends = this.#endsAt(at, guards);
    const { positions } = this.#states;
    const reads = symbolOf[unit] ?? 0;
    if (enters) enter(this.automaton, guards, this.#next);
    else this.#next.fill(0);
    step(this.automaton, positions, at, reads, guards, this.#next);
    const marks = (isEmpty(this.#next, 0, words) ? DEAD : 0) + (ends === 0 ? 0 : COMPLETE);
    const next = this.#stateOf(contexts.contextOf[unit] ?? 0, ends) * 4 + marks;
    this.table[state + column] = next;
    return next;
  }

  /** Like `extend`, for a reader that keeps no other state: all others may be forgotten. */
  advance(state: number, column: number, unit: number, enters: boolean): number {
    return this.extend(this.reserve(2, state), column, unit, 0, enters);
  }

  /** Bits of the neighbour guards that hold between the last unit of a state and `unit`. */
  guardsAt(state: number, unit: number): number {
    const kind = this.#states.contextOf(state >> this.#shift);
    return guardsBetween(this.automaton.contexts, kind, unit);
  }

  /** True when `position` is in the set of a state. */
  has(state: number, position: number): boolean {
    const at = (state >> this.#shift) * this.automaton.words;
    return hasPosition(this.#states.positions, position, at);
  }

  /** True when no position is in the set of a state. */
  isEmpty(state: number): boolean {
    const { words } = this.automaton;
    const at = (state >> this.#shift) * words;
    return isEmpty(this.#states.positions, at, at + words);
  }

  /** Patterns that were complete before the last unit of a state. */
  completed(state: number): readonly number[] {
    return this.#completed[this.#states.endsOf(state >> this.#shift)] ?? [];
  }

  /** Makes sure that so many more states fit. Of all states only the one returned is valid afterwards. */
  reserve(states: number, state: number): number {
    if (this.#states.size + states <= this.maxStates) return state;
    const saved = this.save(state);
    this.flush();
    return this.restore(saved);
  }

  /** Forgets all states. */
  flush(): void {
    this.#states.clear();
    this.#starts.fill(-1);
    this.#completed = [[]];
    this.#numbers = new Map();
    this.flushes += 1;
  }

  /** What `restore` needs to find a state again after a flush. */
  save(state: number): Int32Array {
    const { words } = this.automaton;
    const number = state >> this.#shift;
    const saved = new Int32Array(words + 1);
    saved.set(this.#states.positions.subarray(number * words, (number + 1) * words));
    saved[words] = this.#states.contextOf(number);
    return saved;
  }

  /** The state that was saved, without what was complete before it. */
  restore(saved: Int32Array): number {
    const { words } = this.automaton;
    this.#next.set(saved.subarray(0, words));
    return this.#stateOf(saved[words] ?? 0, 0);
  }

  /** The number of the list of patterns that are complete; 0 for none. */
  #endsAt(at: number, guards: number): number {
    if (!hasEnd(this.automaton, this.#states.positions, at)) return 0;
    const labels: number[] = [];
    eachEnd(this.automaton, this.#states.positions, at, guards, (position) => {
      const label = this.#labels?.[position] ?? 0;
      if (!labels.includes(label)) labels.push(label);
    });
    if (labels.length === 0) return 0;
    const key = labels.join();
    const number = this.#numbers.get(key) ?? this.#completed.push(labels) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #stateOf(context: number, ends: number): number {
    const known = this.#states.size;
    const number = this.#states.numberOf(this.#next, context, ends);
    if (number === known) this.#addRow(number);
    return number << this.#shift;
  }

  #addRow(number: number): void {
    const end = (number + 1) * this.width;
    if (end > this.table.length) {
      const capacity = Math.min(Math.max(4, 2 * (number + 1)), this.maxStates);
      this.table = grown(this.table, new Int32Array(capacity * this.width));
    }
    this.table.fill(-1, number * this.width, end);
  }
}

function isEmpty(sets: Int32Array, from: number, to: number): boolean {
  for (let w = from; w < to; w += 1) {
    if (sets[w] !== 0) return false;
  }
  return true;
}
