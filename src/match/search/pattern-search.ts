import type { Budget } from '../../budget/budget.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import { END, type Positions, type Transitions } from '../automata/positions.ts';
import type { Rows } from '../automata/rows.ts';
import type { Subject } from '../automata/subject.ts';
import type { Windows } from '../windows.ts';
import { BackwardPass, type PassMemory } from './backward-pass.ts';

/** A match and the part of it that the pattern selects. Half-open offsets. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groupStart: number;
  readonly groupEnd: number;
}

/**
 * Finds the exact matches of one pattern in two passes. The backward pass knows where a match can
 * start and by which positions each unit can be read so that the match can be completed; the walk
 * forward takes the preferred transition among those that stay possible, and never has to come back. Both
 * are linear in the window (A. Frisch and L. Cardelli, Greedy regular expression matching, 2004).
 */
export class PatternSearch {
  readonly #pass: BackwardPass;
  /** Pairs of position and guards: row 0 begins a match, row p + 1 goes on after position p. */
  readonly #transitions: Rows;
  readonly #group: Positions['group'];
  /** The last choice that no condition had a part in: the position, what was known, what was taken. */
  #position = END;
  #state = -1;
  #taken = END;
  #flushes = 0;

  constructor(positions: Positions, alphabet: Alphabet, memory: PassMemory) {
    this.#transitions = rowsOf([positions.first, ...positions.follow]);
    this.#group = positions.group;
    this.#pass = new BackwardPass(positions, alphabet, memory);
  }

  /** Bytes of the tables. */
  get bytes(): number {
    return (
      this.#pass.bytes + 4 * (this.#transitions.values.length + this.#transitions.starts.length)
    );
  }

  /** States that its DFA has now. */
  get states(): number {
    return this.#pass.states;
  }

  /** Lets go of the text that was searched. */
  release(): void {
    this.#pass.release();
  }

  /**
   * Adds the matches inside of a window to `found`, leftmost first and without overlaps. What stands
   * around the window counts for word boundaries and lookaround.
   * @throws BudgetExhausted
   */
  run(subject: Subject, from: number, to: number, found: Match[], budget?: Budget): void {
    if (this.#pass.run(subject, from, to, budget)) this.#take(from, found, budget);
  }

  /**
   * Adds the matches that end in a window of `ends` to `found`, like `run`. Reads back from each
   * window for as long as a match can go on; what lies between is not looked at.
   * @throws BudgetExhausted
   */
  runFrom(subject: Subject, ends: Windows, found: Match[], budget?: Budget): void {
    const parts: Match[][] = [];
    let reached = Infinity;
    try {
      ends.eachBackward((from, to) => {
        // What was read for the window behind this one holds no other match.
        const end = Math.min(to, reached);
        if (end < from) return;
        const some = this.#pass.run(subject, 0, end, budget, from);
        reached = this.#pass.begin;
        if (!some) return;
        const part: Match[] = [];
        parts.push(part);
        this.#take(reached, part, budget);
      });
    } finally {
      for (const part of parts.reverse()) for (const match of part) found.push(match);
    }
  }

  /** Adds the matches of what was read, from a boundary on. */
  #take(from: number, found: Match[], budget: Budget | undefined): void {
    let start = this.#pass.nextStart(from);
    while (start !== -1) {
      const match = this.#follow(start);
      found.push(match);
      // Each unit of a match takes a choice of a transition, and may have to be read again.
      budget?.spend(2 + 2 * (match.end - start));
      start = this.#pass.nextStart(match.end);
    }
  }

  /** The match that begins at `start`, where one can. */
  #follow(start: number): Match {
    const [from, to] = this.#group;
    let groupStart = -1;
    let groupEnd = -1;
    let end = start;
    let position = this.#choose(-1, end);
    while (position !== END) {
      if (position >= from && position < to) {
        if (groupStart === -1) groupStart = end;
        groupEnd = end + 1;
      }
      end += 1;
      position = this.#choose(position, end);
    }
    // A group that took no part: the whole match is the finding.
    return groupStart === -1
      ? { start, end, groupStart: start, groupEnd: end }
      : { start, end, groupStart, groupEnd };
  }

  #isKnown(position: number, state: number): boolean {
    if (position !== this.#position || state !== this.#state) return false;
    // States are numbered anew when the DFA was full.
    return this.#flushes === this.#pass.flushes;
  }

  #remember(position: number, state: number, taken: number): void {
    this.#position = position;
    this.#state = state;
    this.#taken = taken;
    this.#flushes = this.#pass.flushes;
  }

  /** The preferred transition from a position, at a boundary from where the match can be completed. */
  #choose(position: number, at: number): number {
    const { starts, values } = this.#transitions;
    const end = starts[position + 2] ?? 0;
    const state = this.#pass.stateAt(at);
    // The units of a repeat are alike as a rule, and so are the choices.
    if (this.#isKnown(position, state)) return this.#taken;
    // Asked for once, and only where a transition needs it.
    let held = -1;
    for (let i = starts[position + 1] ?? 0; i < end; i += 2) {
      const to = values[i] ?? END;
      const guards = values[i + 1] ?? 0;
      if (guards !== 0) {
        if (held === -1) held = this.#pass.guardsAt(at);
        if ((held & guards) !== guards) continue;
      }
      if (to !== END && !this.#pass.canRead(to, state)) continue;
      if (held === -1) this.#remember(position, state, to);
      return to;
    }
    throw new Error('Cannot follow a match: it was promised to be complete');
  }
}

function rowsOf(lists: readonly Transitions[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [row, transitions] of lists.entries())
    starts[row + 1] = (starts[row] ?? 0) + transitions.length;
  const values = new Int32Array(starts[lists.length] ?? 0);
  for (const [row, transitions] of lists.entries()) values.set(transitions, starts[row] ?? 0);
  return { starts, values };
}
