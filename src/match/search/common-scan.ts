import type { Budget } from '../budget.ts';
import type { Alphabet } from '../machine/alphabet.ts';
import type { Subject } from '../machine/subject.ts';
import type { Node } from '../syntax/ast.ts';
import { CommonMachine, type Entry, type OnEnd } from './common-machine.ts';

/**
 * Most patterns of one machine. The sets of positions that its states are made of grow with the
 * patterns, and so do the states: 400 patterns in one machine took 29 MB, in four 8 MB.
 */
const MAX_PATTERNS = 100;

/** Looks for many patterns at once. */
export interface CommonScan {
  /** Reports every place where a match of a pattern ends, and a few more. */
  run(subject: Subject, on: OnEnd, budget?: Budget): void;
  readonly machines: number;
  readonly bytes: number;
  readonly states: number;
}

/** Builds forward machines of relaxed patterns; `trees` are by pattern index. */
export function createCommonScan(trees: ReadonlyMap<number, Node>, alphabet: Alphabet): CommonScan {
  const entries: Entry[] = Array.from(trees, ([pattern, tree]) => ({ pattern, tree }));
  const machines: CommonMachine[] = [];
  for (let from = 0; from < entries.length; from += MAX_PATTERNS) {
    machines.push(new CommonMachine(entries.slice(from, from + MAX_PATTERNS), alphabet));
  }
  return {
    run(subject, on, budget) {
      budget?.spend(subject.length * machines.length);
      for (const machine of machines) machine.run(subject, on);
    },
    machines: machines.length,
    get bytes() {
      return machines.reduce((sum, machine) => sum + machine.bytes, 0);
    },
    get states() {
      return machines.reduce((sum, machine) => sum + machine.states, 0);
    },
  };
}
