import type { CharSet } from '../syntax/char-set.ts';
import { partition } from './partition.ts';

const UNITS = 0x10000;

/**
 * All code units in classes: two units are in one class when no set tells them apart. Automata work
 * on classes ("symbols"), so their tables stay small.
 */
export interface Alphabet {
  /** How many classes there are. `edge` stands for the outside of the text and comes after them. */
  readonly edge: number;
  /**
   * One byte per class, and one for the edge (never a member): which classes are in the set. Equal
   * sets have the same array, which is not to be changed.
   */
  members(set: CharSet): Uint8Array;
  /** Writes the class of each unit of `text`, or of what `fold` reads it as, to `symbols`. */
  read(text: string, symbols: Uint16Array, fold?: Readonly<Uint16Array>): void;
  /** The class of one code unit. */
  classOf(unit: number): number;
  /** Bytes of the tables. */
  readonly bytes: number;
}

/** The classes that tell all of `sets` apart. */
export function createAlphabet(sets: readonly CharSet[]): Alphabet {
  const distinct = new Map<string, CharSet>();
  for (const set of new Set(sets)) distinct.set(keyOf(set), set);
  const cuts = cutsOf(distinct.values());
  const indexOf = new Map(Array.from(cuts, (cut, index) => [cut, index]));
  const intervals = Array.from(distinct.values(), (set) => intervalsIn(set, indexOf));
  const { groupOf: classes, examples } = partition(cuts.length, intervals);
  const edge = examples.length;
  const units = new Uint16Array(UNITS);
  for (const [index, cut] of cuts.entries()) {
    units.fill(classes[index] ?? 0, cut, cuts[index + 1]);
  }
  const bySet = new Map<CharSet, Uint8Array>();
  const byKey = new Map<string, Uint8Array>();
  const membersOf = (set: CharSet): Uint8Array => {
    const members = new Uint8Array(edge + 1);
    for (const interval of intervalsIn(set, indexOf)) members[classes[interval] ?? edge] = 1;
    return members;
  };
  return {
    edge,
    classOf: (unit) => units[unit] ?? 0,
    get bytes() {
      return units.byteLength + byKey.size * (edge + 1);
    },
    members(set) {
      const same = bySet.get(set);
      if (same !== undefined) return same;
      const key = keyOf(set);
      const members = byKey.get(key) ?? membersOf(set);
      byKey.set(key, members);
      bySet.set(set, members);
      return members;
    },
    read: (text, symbols, fold) => readSymbols(units, text, symbols, fold),
  };
}

function readSymbols(
  units: Uint16Array,
  text: string,
  symbols: Uint16Array,
  fold: Readonly<Uint16Array> | undefined,
): void {
  if (fold === undefined) {
    for (let at = 0; at < text.length; at += 1) {
      symbols[at] = units[text.charCodeAt(at)] ?? 0;
    }
    return;
  }
  // Two look-ups take less than a second table per alphabet would cost in memory.
  for (let at = 0; at < text.length; at += 1) {
    symbols[at] = units[fold[text.charCodeAt(at)] ?? 0] ?? 0;
  }
}

const keyOf = (set: CharSet): string => set.join(' ');

/** Where the ranges of the sets begin or have ended, ascending, beginning with 0. */
function cutsOf(sets: Iterable<CharSet>): readonly number[] {
  const cuts = new Set([0]);
  for (const set of sets) {
    for (const [from, to] of set) {
      cuts.add(from);
      if (to + 1 < UNITS) cuts.add(to + 1);
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** The intervals between cuts that a set consists of. */
function intervalsIn(set: CharSet, indexOf: ReadonlyMap<number, number>): readonly number[] {
  const intervals: number[] = [];
  for (const [from, to] of set) {
    const end = indexOf.get(to + 1) ?? indexOf.size;
    for (let i = indexOf.get(from) ?? 0; i < end; i += 1) intervals.push(i);
  }
  return intervals;
}
