import type { Budget } from '../../budget/budget.ts';
import type { Alphabet } from '../automata/alphabet.ts';
import { GuardList } from '../automata/guards.ts';
import { MAX_GUARDS } from '../automata/positions.ts';
import { relaxedPositions } from '../automata/relax.ts';
import type { Subject } from '../automata/subject.ts';
import type { Node } from '../syntax/ast.ts';
import { type Entry, type OnEnd, SharedDfa } from './shared-dfa.ts';

/**
 * Most patterns of one DFA. The sets of positions that its states are made of grow with the
 * patterns, and so do the states: 400 patterns in one DFA took 29 MB, in four 8 MB.
 */
const MAX_PATTERNS = 100;

/** Most positions of one DFA: a hundred patterns have about 2,000. */
const MAX_POSITIONS = 4_000;

/** Most bytes of all DFAs; beyond it what only hostile texts needed is forgotten. */
const MAX_BYTES = 32 << 20;

/** What a boundary where a pattern may end costs, in steps. */
const STEPS_PER_END = 2;

/** Looks for many patterns at once. */
export interface SharedScan {
  /**
   * Reports every boundary where a match of a pattern ends, and a few more.
   * @throws BudgetExhausted
   */
  run(subject: Subject, on: OnEnd, budget?: Budget): void;
  /** How many DFAs there are now. */
  readonly machines: number;
  readonly bytes: number;
  readonly states: number;
}

/** Builds forward DFAs of relaxed patterns; `trees` are by pattern index. */
export function createSharedScan(trees: ReadonlyMap<number, Node>, alphabet: Alphabet): SharedScan {
  const groups = groupEntries(Array.from(trees, ([pattern, tree]) => ({ pattern, tree })));
  const dfas = groups.map((entries) => new SharedDfa(entries, alphabet));
  const price = sum(dfas, (dfa) => dfa.price);
  const bytes = (): number => sum(dfas, (dfa) => dfa.bytes);
  return {
    run(subject, on, budget) {
      budget?.spend(subject.length * price);
      let found = 0;
      const report: OnEnd = (pattern, end) => {
        found += 1;
        on(pattern, end);
      };
      for (const dfa of dfas) dfa.run(subject, report);
      budget?.spend(found * STEPS_PER_END);
      if (bytes() > MAX_BYTES) for (const dfa of dfas) dfa.forget();
    },
    get machines() {
      return sum(dfas, ({ machines: count }) => count);
    },
    get bytes() {
      return bytes();
    },
    get states() {
      return sum(dfas, ({ states }) => states);
    },
  };
}

/** Patterns that share one DFA: few enough, with no more conditions than it knows. */
function groupEntries(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  let group: Entry[] = [];
  let size = 0;
  let guards = new GuardList();
  for (const entry of entries) {
    const positions = relaxedPositions(entry.tree);
    const together = new GuardList([...guards.list, ...positions.guards]);
    const fits =
      group.length < MAX_PATTERNS &&
      size + positions.sets.length <= MAX_POSITIONS &&
      together.list.length <= MAX_GUARDS;
    if (group.length === 0 || !fits) {
      group = [];
      groups.push(group);
      size = 0;
    }
    guards = fits ? together : new GuardList(positions.guards);
    size += positions.sets.length;
    group.push(entry);
  }
  return groups;
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
