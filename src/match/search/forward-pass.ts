import type { Budget } from '../../budget/budget.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import { createAutomaton } from '../automata/automaton.ts';
import { forwardEdges } from '../automata/edges.ts';
import { relaxedPositions } from '../automata/relax.ts';
import { NO_SUBJECT, type Subject, symbolAt } from '../automata/subject.ts';
import { COMPLETE, DEAD, LazyDfa } from '../dfa/lazy-dfa.ts';
import type { Node } from '../syntax/ast.ts';
import type { Windows } from '../windows.ts';

/**
 * Follows a relaxed pattern from where its matches may begin for as long as something can be read.
 * After most literals that is not far, and where no match is complete nothing else is read.
 */
export class ForwardPass {
  readonly #dfa: LazyDfa;
  readonly #symbols: number;
  #subject: Subject = NO_SUBJECT;
  #budget: Budget | undefined;
  /** What is read next, and where the last match was complete; -1 for nowhere. */
  #at = 0;
  #end = -1;
  #state = 0;

  constructor(tree: Node, alphabet: Alphabet) {
    const positions = relaxedPositions(tree);
    const { sets, guards } = positions;
    const edges = forwardEdges(positions);
    const automaton = createAutomaton({ sets, edges, guards, backward: false }, alphabet);
    this.#symbols = automaton.symbols;
    this.#dfa = new LazyDfa(automaton, { columns: 2 * automaton.symbols });
  }

  /** Lets go of the text that was read. */
  release(): void {
    this.#subject = NO_SUBJECT;
    this.#budget = undefined;
  }

  /** Bytes of the machine's tables. */
  get bytes(): number {
    return this.#dfa.bytes;
  }

  /** States that the machine has now. */
  get states(): number {
    return this.#dfa.size;
  }

  /**
   * Reads on from `starts`, the units that a match may begin with, and calls `on` with the parts of
   * the text that hold all matches.
   * @throws BudgetExhausted
   */
  run(
    subject: Subject,
    starts: Windows,
    on: (from: number, to: number) => void,
    budget?: Budget,
  ): void {
    this.#subject = subject;
    this.#budget = budget;
    let from = -1;
    const finish = (): void => {
      if (this.#end !== -1) on(from, this.#end);
      from = -1;
    };
    starts.each((first, end) => {
      if (from !== -1 && !this.#read(first, false)) finish();
      if (from === -1) {
        from = first;
        this.#begin(first);
      }
      this.#read(end, true);
    });
    const alive = this.#read(subject.length, false);
    // What stands at the end of the text is only complete with the edge behind it.
    if (alive && (this.#next(this.#state, subject.edge, false) & COMPLETE) !== 0) {
      this.#end = subject.length;
    }
    finish();
  }

  #begin(at: number): void {
    this.#at = at;
    this.#end = -1;
    this.#state = this.#dfa.start(symbolAt(this.#subject, at - 1));
  }

  /** Reads up to `until`. False when nothing can be read any more and no match may begin. */
  #read(until: number, enters: boolean): boolean {
    const { symbols } = this.#subject;
    const { symbolOf } = this.#dfa.automaton;
    const base = enters ? 0 : this.#symbols;
    const begin = this.#at;
    let { table } = this.#dfa;
    let state = this.#state;
    let at = begin;
    let alive = true;
    while (at < until && alive) {
      const unit = symbols[at] ?? 0;
      let next = table[state + base + (symbolOf[unit] ?? 0)] ?? -1;
      if (next < 0) {
        next = this.#next(state, unit, enters);
        table = this.#dfa.table;
      }
      if ((next & COMPLETE) !== 0) this.#end = at;
      alive = enters || (next & DEAD) === 0;
      state = next >> 2;
      at += 1;
    }
    this.#at = at;
    this.#state = state;
    this.#budget?.spend((at - begin) * this.#dfa.price);
    return alive;
  }

  #next(state: number, unit: number, enters: boolean): number {
    const column = (this.#dfa.automaton.symbolOf[unit] ?? 0) + (enters ? 0 : this.#symbols);
    return this.#dfa.advance(state, column, unit, enters);
  }
}
