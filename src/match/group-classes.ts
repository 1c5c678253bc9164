/** Classes of an alphabet (and its edge) that are alike for some purpose, under one number. */
export interface ClassGroups {
  /** The group of each class; the edge comes last and is a group of its own. */
  readonly groupOf: Uint16Array;
  /** A class of each group. */
  readonly examples: readonly number[];
}

/**
 * Groups the classes 0 to `edge` by which of `members` (one byte per class) they are in. The edge of
 * the text is never like a class.
 */
export function groupClasses(members: readonly Uint8Array[], edge: number): ClassGroups {
  const groupOf = new Uint16Array(edge + 1);
  groupOf[edge] = 1;
  let count = 2;
  for (const member of members) {
    const split = new Map<number, number>();
    for (let i = 0; i < edge; i += 1) {
      if (member[i] !== 1) continue;
      const old = groupOf[i] ?? 0;
      let group = split.get(old);
      if (group === undefined) {
        group = count;
        count += 1;
        split.set(old, group);
      }
      groupOf[i] = group;
    }
  }
  return compact(groupOf);
}

/** Numbers the groups that have a class from 0. */
function compact(groupOf: Uint16Array): ClassGroups {
  const numbers = new Map<number, number>();
  const examples: number[] = [];
  groupOf.forEach((old, i) => {
    const known = numbers.get(old);
    if (known === undefined) {
      numbers.set(old, examples.length);
      examples.push(i);
    }
    groupOf[i] = numbers.get(old) ?? 0;
  });
  return { groupOf, examples };
}
