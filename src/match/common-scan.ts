import type { Alphabet } from './alphabet.ts';
import { createAutomaton } from './automaton.ts';
import type { Budget } from './budget.ts';
import { EDGE, type Edges, forwardEdges, OUTSIDE } from './edges.ts';
import { COMPLETE, LazyDfa } from './lazy-dfa.ts';
import { type Guard, MAX_GUARDS, positionsOf } from './positions.ts';
import { relax } from './relax.ts';
import type { Subject } from './subject.ts';
import type { Node } from './syntax/ast.ts';
import type { CharSet } from './syntax/char-set.ts';

/** States of the common machine: 414 patterns were seen to need 16,400 (8 MB). */
const MAX_STATES = 1 << 14;

/** Called where a pattern may be complete: its index, and a boundary of the text. */
export type OnEnd = (pattern: number, end: number) => void;

/** Looks for many patterns at once. */
export interface CommonScan {
  /** Reports every place where a match of a pattern ends, and a few more, in ascending order. */
  run(subject: Subject, on: OnEnd, budget?: Budget): void;
  readonly bytes: number;
  readonly states: number;
}

/** Builds one forward machine of relaxed patterns; `trees` are by pattern index. */
export function createCommonScan(trees: ReadonlyMap<number, Node>, alphabet: Alphabet): CommonScan {
  const { sets, edges, guards, labels } = unite(trees);
  const automaton = createAutomaton({ sets, edges, guards, backward: false }, alphabet);
  const dfa = new LazyDfa(automaton, { labels: Uint16Array.from(labels), maxStates: MAX_STATES });
  const { symbolOf } = automaton;

  const report = (state: number, end: number, on: OnEnd): void => {
    for (const pattern of dfa.completed(state)) on(pattern, end);
  };
  const read = (subject: Subject, start: number, on: OnEnd): number => {
    const { symbols, length } = subject;
    let { table } = dfa;
    let state = start;
    for (let at = 0; at < length; at += 1) {
      const unit = symbols[at] ?? 0;
      let next = table[state + (symbolOf[unit] ?? 0)] ?? -1;
      if (next < 0) {
        next = dfa.advance(state, symbolOf[unit] ?? 0, unit, true);
        table = dfa.table;
      }
      state = next >> 2;
      if ((next & COMPLETE) !== 0) report(state, at, on);
    }
    return state;
  };
  return {
    run(subject, on, budget) {
      const { length, edge } = subject;
      budget?.spend(length);
      const state = read(subject, dfa.start(edge), on);
      const last = dfa.advance(state, symbolOf[edge] ?? 0, edge, true);
      if ((last & COMPLETE) !== 0) report(last >> 2, length, on);
    },
    get bytes() {
      return dfa.bytes;
    },
    get states() {
      return dfa.size;
    },
  };
}

/** The positions of all patterns behind each other. */
function unite(trees: ReadonlyMap<number, Node>): {
  sets: CharSet[];
  edges: Edges;
  guards: Guard[];
  labels: number[];
} {
  const sets: CharSet[] = [];
  const edges: number[] = [];
  const guards = createGuardList();
  const labels: number[] = [];
  for (const [pattern, tree] of trees) {
    const positions = positionsOf(relax(tree), { prune: false });
    const bits = positions.guards.map(guards.bitOf);
    const base = sets.length;
    const move = (position: number): number => (position === OUTSIDE ? OUTSIDE : base + position);
    const own = forwardEdges(positions);
    for (let i = 0; i < own.length; i += EDGE) {
      const needed = own[i + 2] ?? 0;
      const moved = bits.reduce((all, bit, index) => ((needed >> index) & 1 ? all | bit : all), 0);
      edges.push(move(own[i] ?? OUTSIDE), move(own[i + 1] ?? OUTSIDE), moved);
    }
    sets.push(...positions.sets);
    labels.push(...positions.sets.map(() => pattern));
  }
  return { sets, edges: Int32Array.from(edges), guards: guards.list, labels };
}

/** Conditions of several patterns, equal ones once; what finds no bit is taken to hold. */
function createGuardList(): { list: Guard[]; bitOf: (guard: Guard) => number } {
  const list: Guard[] = [];
  const keys = new Map<string, number>();
  return {
    list,
    bitOf(guard) {
      const key = JSON.stringify(guard);
      const known = keys.get(key);
      if (known !== undefined) return known;
      if (list.length === MAX_GUARDS) return 0;
      const bit = 1 << (list.push(guard) - 1);
      keys.set(key, bit);
      return bit;
    },
  };
}
