import { type Partition, partition } from './partition.ts';

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
