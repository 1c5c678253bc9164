import type { Alphabet } from '../automata/alphabet.ts';
import { createAutomaton } from '../automata/automaton.ts';
import { addPosition } from '../automata/bit-set.ts';
import { relaxedPositions } from '../automata/relax.ts';
import { type Subject, symbolAt } from '../automata/subject.ts';
import { COMPLETE, LazyDfa } from '../dfa/lazy-dfa.ts';
import type { Node } from '../syntax/ast.ts';
import { combinePositions } from './combine-positions.ts';

/** Called where a pattern may be complete: its index, and a boundary of the text. */
export type OnEnd = (pattern: number, end: number) => void;

/** A pattern of a shared DFA: its index in the matcher, and its tree. */
export interface Entry {
  readonly pattern: number;
  readonly tree: Node;
}

/**
 * Most states of one DFA. 80 patterns were seen to need 1,900; a state of 100 patterns takes half
 * a kilobyte.
 */
const MAX_STATES = 1_792;

/** What is not known yet in one text after which a DFA may be found to be too large for it. */
const PATIENCE = 2_000;

/** That many units per unknown step are enough: a step along known ones takes about a fiftieth. */
const UNITS_PER_STEP = 16;

/**
 * Many relaxed patterns read as one. The states of patterns that go on side by side multiply; where
 * a text makes so many that reading it is making states, two DFAs of half the patterns go on from
 * there.
 */
export class SharedDfa {
  readonly #entries: readonly Entry[];
  readonly #alphabet: Alphabet;
  readonly #bases: readonly number[];
  readonly #dfa: LazyDfa;
  #halves: readonly SharedDfa[] | undefined;

  constructor(entries: readonly Entry[], alphabet: Alphabet) {
    this.#entries = entries;
    this.#alphabet = alphabet;
    const combined = combinePositions(entries.map(({ tree }) => relaxedPositions(tree)));
    this.#bases = combined.bases;
    this.#dfa = new LazyDfa(createAutomaton(combined, alphabet), {
      labels: combined.owners,
      maxStates: MAX_STATES,
    });
  }

  get bytes(): number {
    const halves = this.#halves ?? [];
    return halves.reduce((sum, half) => sum + half.bytes, this.#dfa.bytes);
  }

  /** What a request pays per unit of its texts, in steps; as much whether it is split or not. */
  get price(): number {
    return 1 + (this.#dfa.automaton.words >> 5);
  }

  /** How many DFAs this one is now. */
  get machines(): number {
    const halves = this.#halves ?? [];
    return halves.reduce((sum, half) => sum + half.machines, 1);
  }

  /** Gives up the halves; they are made again when a text needs them. */
  forget(): void {
    this.#halves = undefined;
  }

  get states(): number {
    const halves = this.#halves ?? [];
    return halves.reduce((sum, half) => sum + half.states, this.#dfa.size);
  }

  /** Reports every boundary where a match of a pattern ends, and a few more. */
  run(subject: Subject, on: OnEnd): void {
    this.#read(subject, 0, this.#dfa.start(subject.edge), on);
  }

  #read(subject: Subject, from: number, start: number, on: OnEnd): void {
    const { symbols, length, edge } = subject;
    const { symbolOf } = this.#dfa.automaton;
    let { table } = this.#dfa;
    let state = start;
    let unknown = 0;
    // What stands at the end of the text is only complete with the edge behind it.
    for (let at = from; at <= length; at += 1) {
      const unit = at < length ? (symbols[at] ?? edge) : edge;
      let next = table[state + (symbolOf[unit] ?? 0)] ?? -1;
      if (next < 0) {
        unknown += 1;
        if (unknown > PATIENCE && this.#isTooLarge(unknown, at - from)) {
          for (const half of this.#split()) half.#goOn(subject, at, this, state, on);
          return;
        }
        next = this.#dfa.advance(state, symbolOf[unit] ?? 0, unit, true);
        table = this.#dfa.table;
      }
      state = next >> 2;
      if ((next & COMPLETE) !== 0) this.#report(state, at, on);
    }
  }

  #report(state: number, end: number, on: OnEnd): void {
    for (const owner of this.#dfa.completed(state)) {
      const entry = this.#entries[owner];
      if (entry !== undefined) on(entry.pattern, end);
    }
  }

  #isTooLarge(unknown: number, read: number): boolean {
    return this.#entries.length > 1 && read < unknown * UNITS_PER_STEP;
  }

  #split(): readonly SharedDfa[] {
    const middle = this.#entries.length >> 1;
    this.#halves ??= [this.#entries.slice(0, middle), this.#entries.slice(middle)].map(
      (entries) => new SharedDfa(entries, this.#alphabet),
    );
    return this.#halves;
  }

  /** Reads on from `at`, where `whole` has come to `state`. */
  #goOn(subject: Subject, at: number, whole: SharedDfa, state: number, on: OnEnd): void {
    const { words, contexts } = this.#dfa.automaton;
    const saved = new Int32Array(words + 1);
    const first = whole.#entries.findIndex(({ pattern }) => pattern === this.#entries[0]?.pattern);
    const base = whole.#bases[first] ?? 0;
    const size = this.#bases.at(-1) ?? 0;
    for (let position = 0; position < size; position += 1) {
      if (whole.#dfa.has(state, base + position)) addPosition(saved, position);
    }
    saved[words] = contexts.contextOf[symbolAt(subject, at - 1)] ?? 0;
    this.#read(subject, at, this.#dfa.restore(saved), on);
  }
}
