/**
 * Lists of words, one word per set. A list is the number of its first entry; 0 is the empty list.
 * Lists share their ends.
 */
export interface Outputs {
  /** Per entry: the set. */
  readonly set: Int32Array;
  /** Per entry: the symbols of the word. */
  readonly length: Int32Array;
  /** Per entry: the rest of the list. */
  readonly next: Int32Array;
}

/** Collects lists. */
export interface OutputLists {
  /** The list with a word for `set` in place of the one that it may hold. */
  add(list: number, set: number, length: number): number;
  finish(): Outputs;
}

/** No lists yet. */
export function createOutputLists(): OutputLists {
  const sets = [0];
  const lengths = [0];
  const nexts = [0];
  const push = (set: number, length: number, next: number): number => {
    lengths.push(length);
    nexts.push(next);
    return sets.push(set) - 1;
  };
  const without = (list: number, set: number): number => {
    let found = list;
    while (found !== 0 && sets[found] !== set) found = nexts[found] ?? 0;
    if (found === 0) return list;
    let kept = nexts[found] ?? 0;
    for (let at = list; at !== found; at = nexts[at] ?? 0) {
      kept = push(sets[at] ?? 0, lengths[at] ?? 0, kept);
    }
    return kept;
  };
  return {
    add: (list, set, length) => push(set, length, without(list, set)),
    finish: () => ({
      set: Int32Array.from(sets),
      length: Int32Array.from(lengths),
      next: Int32Array.from(nexts),
    }),
  };
}
