import type { Automaton } from '../automata/automaton.ts';
import { addPosition } from '../automata/bit-set.ts';
import type { Rows } from '../automata/rows.ts';

/**
 * Adds to `next` the positions that can be read after those of the set at `sets[at]`, when `guards`
 * hold between the two, and leaves those in it that read `symbol`.
 */
export function step(
  automaton: Automaton,
  sets: Int32Array,
  at: number,
  symbol: number,
  guards: number,
  next: Int32Array,
): void {
  const { words, chained, jumping, guarded, readers } = automaton;
  let carry = 0;
  for (let w = 0; w < words; w += 1) {
    const set = sets[at + w] ?? 0;
    const shifted = set & (chained[w] ?? 0);
    next[w] = (next[w] ?? 0) | (shifted << 1) | carry;
    carry = shifted >>> 31;
    for (let bits = set & (jumping[w] ?? 0); bits !== 0; bits &= bits - 1) {
      jump(automaton.jumps, positionOf(w, bits), next);
    }
    for (let bits = set & (guarded[w] ?? 0); bits !== 0; bits &= bits - 1) {
      jumpIf(automaton.guardedJumps, positionOf(w, bits), guards, next);
    }
  }
  for (let w = 0; w < words; w += 1) {
    next[w] = (next[w] ?? 0) & (readers[symbol * words + w] ?? 0);
  }
}

/** True when a match may be complete after the set at `sets[at]`. */
export function hasEnd({ words, complete }: Automaton, sets: Int32Array, at: number): boolean {
  for (let w = 0; w < words; w += 1) {
    if (((sets[at + w] ?? 0) & (complete[w] ?? 0)) !== 0) return true;
  }
  return false;
}

/** Calls `on` for every position of the set at `sets[at]` after which a match is complete. */
export function eachEnd(
  { words, complete, ends }: Automaton,
  sets: Int32Array,
  at: number,
  guards: number,
  on: (position: number) => void,
): void {
  for (let w = 0; w < words; w += 1) {
    for (let bits = (sets[at + w] ?? 0) & (complete[w] ?? 0); bits !== 0; bits &= bits - 1) {
      const position = positionOf(w, bits);
      const to = ends.starts[position + 1] ?? 0;
      for (let i = ends.starts[position] ?? 0; i < to; i += 1) {
        if (!holds(ends.values[i] ?? 0, guards)) continue;
        on(position);
        break;
      }
    }
  }
}

/** Makes `next` the positions that a match can begin with when `guards` hold before it. */
export function enter(
  { entries, guardedEntries }: Automaton,
  guards: number,
  next: Int32Array,
): void {
  // Sets are a few words long as a rule: a loop is faster than a call.
  for (let w = 0; w < entries.length; w += 1) next[w] = entries[w] ?? 0;
  for (let i = 0; i < guardedEntries.length; i += 2) {
    if (holds(guardedEntries[i + 1] ?? 0, guards)) addPosition(next, guardedEntries[i] ?? 0);
  }
}

function jump({ starts, values }: Rows, from: number, next: Int32Array): void {
  const end = starts[from + 1] ?? 0;
  for (let i = starts[from] ?? 0; i < end; i += 2) {
    const w = values[i] ?? 0;
    next[w] = (next[w] ?? 0) | (values[i + 1] ?? 0);
  }
}

function jumpIf({ starts, values }: Rows, from: number, guards: number, next: Int32Array): void {
  const end = starts[from + 1] ?? 0;
  for (let i = starts[from] ?? 0; i < end; i += 2) {
    if (holds(values[i + 1] ?? 0, guards)) addPosition(next, values[i] ?? 0);
  }
}

const holds = (needed: number, guards: number): boolean => (needed & guards) === needed;

/** The position of the lowest bit of `bits` in word `w` of a set. */
const positionOf = (w: number, bits: number): number => (w << 5) + 31 - Math.clz32(bits & -bits);
