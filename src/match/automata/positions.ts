import type { Node, RepeatNode } from '../syntax/ast.ts';
import type { CharSet } from '../syntax/char-set.ts';
import { type Guard, GuardList } from './guards.ts';

/**
 * Where a match can go on from some place, preferred ways first. Two numbers per way: a position or
 * `END`, and the bits of the guards that must hold at this boundary.
 */
export type Transitions = readonly number[];

/** Stands for the end of the match in `Transitions`. */
export const END = -1;

/**
 * A pattern as its character positions, repeats written out (a Glushkov automaton, V. M. Glushkov
 * 1961). A match reads one code unit per position.
 */
export interface Positions {
  /** What each position reads. Positions count in reading order. */
  readonly sets: readonly CharSet[];
  /** Where a match begins. */
  readonly first: Transitions;
  /** Where a match goes on after each position. Equal lists are shared. */
  readonly follow: readonly Transitions[];
  /** The conditions behind the bits of the ways. */
  readonly guards: readonly Guard[];
  /** Positions of the selected group, half-open; empty when the whole match is selected. */
  readonly group: readonly [from: number, to: number];
}

/** Most guards of one pattern: they are the bits of a number. */
export const MAX_GUARDS = 30;

/**
 * Most sets of guards under which one place is reached: `(?:\b|)(?:\B|)...` has one for each way to
 * choose, which doubles with every such part. Patterns in use were seen to have up to 4.
 */
export const MAX_GUARD_SETS = 64;

/** A place in the pattern between two code units. */
type Place =
  | { readonly kind: 'read'; readonly position: number; readonly next: Place }
  | { readonly kind: 'fork'; options: readonly Place[] }
  | { readonly kind: 'guard'; readonly bit: number; readonly next: Place }
  | { readonly kind: 'end' };

/** Thrown when a pattern has too many ways or guards. The message says what of. */
export class TooManyTransitions extends Error {
  override readonly name = 'TooManyTransitions';
  /** How to mend it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** What positions are built with. */
export interface PositionOptions {
  /** Capture group that is the finding; default 0, the whole match. */
  readonly group?: number;
  /**
   * Leaves out ways that are never taken because the end is preferred to them (default). A relaxed
   * pattern needs them.
   */
  readonly prune?: boolean;
  /** Most ways of all positions together, and most places to look at while they are collected. */
  readonly maxTransitions?: number;
}

/**
 * Builds the positions of a pattern.
 * @throws TooManyTransitions when there are more than `maxTransitions` ways or `MAX_GUARDS` guards.
 */
export function positionsOf(ast: Node, options: PositionOptions = {}): Positions {
  const builder = new Builder(options.group ?? 0);
  const start = builder.build(ast, { kind: 'end' });
  const reads = builder.reads.toReversed();
  const last = reads.length - 1;
  const guards = builder.guards.list;
  const walker = new Walker(last, options.prune ?? true, options.maxTransitions ?? Infinity);
  const [from, to] = builder.group;
  return {
    sets: reads.map(({ set }) => set),
    first: walker.transitionsFrom(start),
    follow: reads.map(({ next }) => walker.transitionsFrom(next)),
    guards,
    group: from === to ? [0, 0] : [last - to + 1, last - from + 1],
  };
}

/** Turns the tree into places, from its end to its beginning; positions count from the end. */
class Builder {
  readonly reads: { readonly set: CharSet; readonly next: Place }[] = [];
  readonly guards = new GuardList();
  readonly #selected: number;
  /** Positions of the selected group, half-open, counted from the end. */
  group: readonly [number, number] = [0, 0];

  constructor(selected: number) {
    this.#selected = selected;
  }

  build(node: Node, next: Place): Place {
    switch (node.kind) {
      case 'set':
        this.reads.push({ set: node.set, next });
        return { kind: 'read', position: this.reads.length - 1, next };
      case 'sequence':
        return node.items.reduceRight((after, item) => this.build(item, after), next);
      case 'choice': {
        const options = node.options.toReversed().map((option) => this.build(option, next));
        return { kind: 'fork', options: options.toReversed() };
      }
      case 'repeat':
        return this.#repeat(node, next);
      case 'group': {
        const from = this.reads.length;
        const place = this.build(node.body, next);
        if (node.index === this.#selected) this.group = [from, this.reads.length];
        return place;
      }
      case 'assertion':
      case 'look':
        return { kind: 'guard', bit: this.#bitOf(node), next };
    }
  }

  #repeat({ body, min, max, lazy }: RepeatNode, next: Place): Place {
    const fork = (again: Place): readonly Place[] => (lazy ? [next, again] : [again, next]);
    let place = next;
    let rounds = min;
    if (max === Infinity) {
      const loop: Place = { kind: 'fork', options: [] };
      const again = this.build(body, loop);
      loop.options = fork(again);
      place = min === 0 ? loop : again;
      rounds = Math.max(0, min - 1);
    } else {
      for (let i = min; i < max; i += 1) {
        place = { kind: 'fork', options: fork(this.build(body, place)) };
      }
    }
    for (let i = 0; i < rounds; i += 1) place = this.build(body, place);
    return place;
  }

  #bitOf(guard: Guard): number {
    const bit = this.guards.numberOf(guard);
    if (bit < MAX_GUARDS) return bit;
    const message = `it has more than ${MAX_GUARDS} different conditions`;
    throw new TooManyTransitions(message, FEWER_CONDITIONS);
  }
}

/** Follows the places between two positions. */
class Walker {
  readonly #known = new Map<Place, Transitions>();
  readonly #last: number;
  readonly #prune: boolean;
  #transitionsLeft: number;
  #visitsLeft: number;

  constructor(last: number, prune: boolean, maxTransitions: number) {
    this.#last = last;
    this.#prune = prune;
    this.#transitionsLeft = maxTransitions;
    this.#visitsLeft = maxTransitions;
  }

  transitionsFrom(place: Place): Transitions {
    const ways = this.#known.get(place) ?? this.#walk(place);
    this.#transitionsLeft -= ways.length / 2;
    if (this.#transitionsLeft < 0) throw tooManyTransitions();
    return ways;
  }

  #walk(place: Place): Transitions {
    const ways: number[] = [];
    // As a rule one position follows another: nothing can be seen twice.
    if (place.kind === 'read') ways.push(this.#last - place.position, 0);
    else this.#collect(place, 0, ways, new Map());
    this.#known.set(place, ways);
    return ways;
  }

  /** False when nothing that would come later can be taken. */
  #collect(place: Place, guards: number, ways: number[], seen: Map<Place, number[]>): boolean {
    const masks = seen.get(place);
    // What was reached before under fewer conditions is preferred anyway.
    if (masks?.some((mask) => (mask & guards) === mask)) return true;
    if (masks === undefined) seen.set(place, [guards]);
    else if (masks.push(guards) > MAX_GUARD_SETS) {
      throw new TooManyTransitions(
        'its conditions can be combined in too many ways',
        FEWER_CONDITIONS,
      );
    }
    this.#visitsLeft -= 1;
    if (this.#visitsLeft < 0) throw tooManyTransitions();
    switch (place.kind) {
      case 'read':
        ways.push(this.#last - place.position, guards);
        return true;
      case 'end':
        ways.push(END, guards);
        return guards !== 0 || !this.#prune;
      case 'guard':
        return this.#collect(place.next, guards | (1 << place.bit), ways, seen);
      case 'fork':
        return place.options.every((option) => this.#collect(option, guards, ways, seen));
    }
  }
}

const FEWER_CONDITIONS = 'Use fewer word boundaries, anchors and lookarounds, or split the rule';

const tooManyTransitions = (): TooManyTransitions =>
  new TooManyTransitions(
    'its parts can follow each other in too many ways',
    'Use fewer parts that can be left out behind each other, fewer alternatives in repeats, or split the rule',
  );
