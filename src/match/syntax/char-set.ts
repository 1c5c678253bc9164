/**
 * A set of UTF-16 code units as inclusive ranges. INVARIANT: ranges ascend, do not overlap and do
 * not touch, so equal sets have equal ranges.
 */
export type CharSet = readonly (readonly [from: number, to: number])[];

const LAST = 0xffff;

/** The set of all units in `ranges`, which may be in any order and overlap. */
export function charSet(ranges: CharSet): CharSet {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Every unit that is in at least one of the sets. */
export function union(...sets: readonly CharSet[]): CharSet {
  const [only] = sets;
  return only !== undefined && sets.length === 1 ? only : charSet(sets.flat());
}

/** Every unit that is not in `set`. */
export function negate(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

/** True when a unit is in both sets. */
export function overlaps(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => start <= to && from <= end));
}

/** True when `unit` is in `set`. */
export function contains(set: CharSet, unit: number): boolean {
  return set.some(([from, to]) => from <= unit && unit <= to);
}

/** How many units are in `set`. */
export function sizeOf(set: CharSet): number {
  return set.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** The units of `set`, ascending. Mind `sizeOf` first. */
export function unitsOf(set: CharSet): number[] {
  return set.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

/** `set` with the other case of each of its ASCII letters. */
export function foldCase(set: CharSet): CharSet {
  const other = [...shift(set, 0x41, 0x5a, 32), ...shift(set, 0x61, 0x7a, -32)];
  // Sets such as \p{L} have hundreds of ranges and both cases already.
  const isClosed = other.every(([from, to]) => set.some(([a, b]) => a <= from && to <= b));
  return isClosed ? set : union(set, other);
}

const ASCII = 128;

/** Memory of `unitSet` for ASCII: most patterns consist of these, and equal sets are one object. */
const exact: readonly CharSet[] = Array.from({ length: ASCII }, (_, unit) => [[unit, unit]]);
const folded: readonly CharSet[] = exact.map(foldCase);

/** The set of one unit, with its other case where `ignoreCase` asks for it. */
export function unitSet(unit: number, ignoreCase: boolean): CharSet {
  const known = (ignoreCase ? folded : exact)[unit];
  return known ?? [[unit, unit]];
}

/** What `set` has between `from` and `to`, moved by `by`. */
function shift(set: CharSet, from: number, to: number, by: number): CharSet {
  return set
    .map(([a, b]) => [Math.max(a, from) + by, Math.min(b, to) + by] as const)
    .filter(([a, b]) => a <= b);
}
