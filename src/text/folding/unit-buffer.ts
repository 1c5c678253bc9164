import { stringOfUnits } from '../code-points.ts';

/** A rewritten text, and for each of its code units the offset it stems from. */
export interface MappedText {
  readonly text: string;
  /** Absent when every code unit stands at the offset it stems from. */
  readonly starts: Int32Array | undefined;
}

/** Collects the code units of a rewritten text together with their origin. */
export interface UnitBuffer {
  /** Appends one UTF-16 code unit that stems from offset `from` of the source. */
  push(unit: number, from: number): void;
  finish(): MappedText;
}

/** A buffer that expects about `capacity` code units; it grows when there are more. */
export function createUnitBuffer(capacity: number): UnitBuffer {
  let units = new Uint16Array(capacity);
  let starts = new Int32Array(capacity);
  let length = 0;
  let moved = false;

  const grow = (): void => {
    const larger = {
      units: new Uint16Array(length * 2 + 16),
      starts: new Int32Array(length * 2 + 16),
    };
    larger.units.set(units);
    larger.starts.set(starts);
    ({ units, starts } = larger);
  };
  return {
    push(unit, from) {
      if (length === units.length) grow();
      if (from !== length) moved = true;
      units[length] = unit;
      starts[length] = from;
      length += 1;
    },
    finish: () => ({
      text: stringOfUnits(units.subarray(0, length)),
      starts: moved ? starts.slice(0, length) : undefined,
    }),
  };
}
