import type { AssertionNode, LookNode } from '../syntax/ast.ts';

/** What must hold at a boundary between two code units. */
export type Guard = AssertionNode | LookNode;

/** Conditions, equal ones once, under numbers from 0. */
export class GuardList {
  readonly list: Guard[] = [];
  readonly #byKey = new Map<string, number>();
  /** A guard in a repeat comes by once per round, so the same object needs no key. */
  readonly #bySelf = new Map<Guard, number>();

  constructor(guards: Iterable<Guard> = []) {
    for (const guard of guards) this.numberOf(guard);
  }

  /** The number of a condition; the next free one when it is new. */
  numberOf(guard: Guard): number {
    const same = this.#bySelf.get(guard);
    if (same !== undefined) return same;
    const key = JSON.stringify(guard);
    const number = this.#byKey.get(key) ?? this.list.push(guard) - 1;
    this.#byKey.set(key, number);
    this.#bySelf.set(guard, number);
    return number;
  }
}
