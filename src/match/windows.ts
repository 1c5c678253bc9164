/** Parts of a text in which a pattern may match: half-open offsets, ascending, apart. */
export class Windows {
  /** Beginning and end of each window, in turn. */
  readonly #bounds: number[] = [];

  /** Adds a window, in any order; what it overlaps with or lies between becomes one with it. */
  add(from: number, to: number): void {
    const bounds = this.#bounds;
    let start = from;
    let end = to;
    for (let last = bounds.at(-1); last !== undefined && last >= start; last = bounds.at(-1)) {
      end = Math.max(end, last);
      start = Math.min(start, bounds.at(-2) ?? start);
      bounds.length -= 2;
    }
    bounds.push(start, end);
  }

  /** Calls `on` with each window. */
  each(on: (from: number, to: number) => void): void {
    for (let i = 0; i < this.#bounds.length; i += 2) {
      on(this.#bounds[i] ?? 0, this.#bounds[i + 1] ?? 0);
    }
  }
}
