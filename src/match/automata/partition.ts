/** Numbers from 0 in groups: what no set tells apart is in one group. */
export interface Partition {
  /** The group of each number; groups count from 0 in the order of their first number. */
  readonly groupOf: Uint16Array;
  /** The first number of each group. */
  readonly examples: readonly number[];
}

/** Groups the numbers below `size` (65,536 at most) by which of `sets` they are in. */
export function partition(size: number, sets: Iterable<readonly number[]>): Partition {
  const groupOf = new Int32Array(size);
  let count = 1;
  for (const set of sets) {
    // The members of a group move to a new one together; who stays behind is outside of the set.
    const movedTo = new Map<number, number>();
    for (const number of set) {
      const old = groupOf[number] ?? 0;
      let moved = movedTo.get(old);
      if (moved === undefined) {
        moved = count;
        count += 1;
        movedTo.set(old, moved);
      }
      groupOf[number] = moved;
    }
  }
  return compact(groupOf);
}

/** Leaves out the groups that have lost all their members. */
function compact(groupOf: Int32Array): Partition {
  const numbers = new Map<number, number>();
  const examples: number[] = [];
  const compacted = new Uint16Array(groupOf.length);
  for (const [i, old] of groupOf.entries()) {
    let number = numbers.get(old);
    if (number === undefined) {
      number = examples.push(i) - 1;
      numbers.set(old, number);
    }
    compacted[i] = number;
  }
  return { groupOf: compacted, examples };
}

/**
 * Groups the classes of an alphabet, 0 to `edge`, by which of `members` (one byte per class) they
 * are in. The edge of the text is a group of its own.
 */
export function groupClasses(members: Iterable<Uint8Array>, edge: number): Partition {
  const sets = Array.from(members, (member) => {
    const set: number[] = [];
    for (let i = 0; i < edge; i += 1) if (member[i] === 1) set.push(i);
    return set;
  });
  return partition(edge + 1, [[edge], ...sets]);
}
