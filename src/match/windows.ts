/** Parts of a text in which a pattern may match: half-open, ascending, apart. */
export class Windows {
  /** Beginning and end of each window but the last, in turn. */
  readonly #closed: number[] = [];
  #from: number;
  #to: number;

  /** The first window. */
  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  /** Adds a window, in any order; what it overlaps with or lies between becomes one with it. */
  add(from: number, to: number): void {
    if (from > this.#to) {
      this.#closed.push(this.#from, this.#to);
      this.#from = from;
      this.#to = to;
      return;
    }
    if (to > this.#to) this.#to = to;
    if (from < this.#from) this.#widen(from);
  }

  /** Calls `on` with each window. */
  each(on: (from: number, to: number) => void): void {
    for (let i = 0; i < this.#closed.length; i += 2) {
      on(this.#closed[i] ?? 0, this.#closed[i + 1] ?? 0);
    }
    on(this.#from, this.#to);
  }

  /** Calls `on` with each window, the last of them first. */
  eachBackward(on: (from: number, to: number) => void): void {
    on(this.#from, this.#to);
    for (let i = this.#closed.length - 2; i >= 0; i -= 2) {
      on(this.#closed[i] ?? 0, this.#closed[i + 1] ?? 0);
    }
  }

  /** Lets the last window begin earlier, and takes in those that it reaches. */
  #widen(from: number): void {
    const closed = this.#closed;
    this.#from = from;
    while (closed.length > 0 && (closed[closed.length - 1] ?? 0) >= from) {
      this.#to = Math.max(this.#to, closed.pop() ?? 0);
      this.#from = Math.min(this.#from, closed.pop() ?? from);
    }
  }
}
