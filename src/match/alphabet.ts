import type { CharSet } from './syntax/char-set.ts';

const UNITS = 0x10000;

/**
 * All code units in classes: two units are in one class when no set tells them apart. Automata work
 * on classes ("symbols"), so their tables stay small.
 */
export interface Alphabet {
  /** How many classes there are. `edge` stands for the outside of the text and comes after them. */
  readonly edge: number;
  /** One byte per class, and one for the edge (never a member): which classes are in the set. */
  members(set: CharSet): Uint8Array;
  /** Writes the class of each unit of `text` to `symbols`. */
  read(text: string, symbols: Uint16Array): void;
  /** The class of one code unit. */
  classOf(unit: number): number;
}

/** The classes that tell all of `sets` apart. */
export function createAlphabet(sets: readonly CharSet[]): Alphabet {
  const cuts = cutsOf(sets);
  const indexOf = new Map(Array.from(cuts, (cut, index) => [cut, index]));
  const intervalsOf = (set: CharSet): (readonly [number, number])[] =>
    set.map(([from, to]) => [indexOf.get(from) ?? 0, indexOf.get(to + 1) ?? cuts.length]);
  const { classes, edge } = refine(sets.map(intervalsOf), cuts.length);
  const units = new Uint16Array(UNITS);
  for (const [index, cut] of cuts.entries()) {
    units.fill(classes[index] ?? 0, cut, cuts[index + 1]);
  }
  return {
    edge,
    classOf: (unit) => units[unit] ?? 0,
    members(set) {
      const members = new Uint8Array(edge + 1);
      for (const [from, to] of intervalsOf(set)) {
        for (let i = from; i < to; i += 1) members[classes[i] ?? edge] = 1;
      }
      return members;
    },
    read(text, symbols) {
      for (let at = 0; at < text.length; at += 1) {
        symbols[at] = units[text.charCodeAt(at)] ?? 0;
      }
    },
  };
}

/** Where the ranges of the sets begin or have ended, ascending, beginning with 0. */
function cutsOf(sets: readonly CharSet[]): readonly number[] {
  const cuts = new Set([0]);
  for (const set of sets) {
    for (const [from, to] of set) {
      cuts.add(from);
      if (to + 1 < UNITS) cuts.add(to + 1);
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Splits the intervals between cuts into classes, set by set. */
function refine(
  sets: readonly (readonly (readonly [number, number])[])[],
  intervals: number,
): { classes: Int32Array; edge: number } {
  const classes = new Int32Array(intervals);
  const sizes = [intervals];
  for (const ranges of sets) {
    // Members of a class move to a new one together; what stays behind is outside of the set.
    const movedTo = new Map<number, number>();
    for (const [from, to] of ranges) {
      for (let i = from; i < to; i += 1) {
        const old = classes[i] ?? 0;
        let moved = movedTo.get(old);
        if (moved === undefined) {
          moved = sizes.push(0) - 1;
          movedTo.set(old, moved);
        }
        classes[i] = moved;
        sizes[old] = (sizes[old] ?? 0) - 1;
        sizes[moved] = (sizes[moved] ?? 0) + 1;
      }
    }
  }
  return compact(classes);
}

/** Numbers the classes that are left from 0. */
function compact(classes: Int32Array): { classes: Int32Array; edge: number } {
  const numbers = new Map<number, number>();
  for (const [i, old] of classes.entries()) {
    const number = numbers.get(old) ?? numbers.size;
    numbers.set(old, number);
    classes[i] = number;
  }
  return { classes, edge: numbers.size };
}
