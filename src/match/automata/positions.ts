import type { Node, RepeatNode } from '../syntax/ast.ts';
import type { CharSet } from '../syntax/char-set.ts';
import { type Guard, GuardList } from './guards.ts';

/**
 * Where a match can go on from a position, preferred transitions first. Two numbers per transition: a
 * position or `END`, and the bits of the guards that must hold at this boundary.
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
  /** The conditions behind the bits of the transitions. */
  readonly guards: readonly Guard[];
  /** Positions of the selected group, half-open; empty when the whole match is selected. */
  readonly group: readonly [from: number, to: number];
}

/** Most guards of one pattern: they are the bits of a number. */
export const MAX_GUARDS = 30;

/**
 * Most sets of guards under which one state is reached: `(?:\b|)(?:\B|)...` has one for each choice
 * of them, which doubles with every such part. Patterns in use were seen to have up to 4.
 */
export const MAX_GUARD_SETS = 64;

/** A state of the NFA (K. Thompson 1968) that a pattern is before its positions are known. */
type NfaState =
  | { readonly kind: 'read'; readonly position: number; readonly next: NfaState }
  | { readonly kind: 'fork'; options: readonly NfaState[] }
  | { readonly kind: 'guard'; readonly bit: number; readonly next: NfaState }
  | { readonly kind: 'end' };

/** Thrown when a pattern has too many transitions or guards. The message says what of. */
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
   * Leaves out transitions that are never taken because the end is preferred to them (default). A
   * relaxed pattern needs them.
   */
  readonly prune?: boolean;
  /** Most transitions of all positions together, and most states to visit while they are collected. */
  readonly maxTransitions?: number;
}

/**
 * Builds the positions of a pattern.
 * @throws TooManyTransitions when there are more than `maxTransitions` of them, or `MAX_GUARDS` guards.
 */
export function positionsOf(ast: Node, options: PositionOptions = {}): Positions {
  const builder = new NfaBuilder(options.group ?? 0);
  const start = builder.build(ast, { kind: 'end' });
  const reads = builder.reads.toReversed();
  const last = reads.length - 1;
  const guards = builder.guards.list;
  const closure = new EpsilonClosure(
    last,
    options.prune ?? true,
    options.maxTransitions ?? Infinity,
  );
  const [from, to] = builder.group;
  return {
    sets: reads.map(({ set }) => set),
    first: closure.transitionsFrom(start),
    follow: reads.map(({ next }) => closure.transitionsFrom(next)),
    guards,
    group: from === to ? [0, 0] : [last - to + 1, last - from + 1],
  };
}

/** Builds the NFA of a tree from its end to its beginning; positions count from the end. */
class NfaBuilder {
  readonly reads: { readonly set: CharSet; readonly next: NfaState }[] = [];
  readonly guards = new GuardList();
  readonly #selected: number;
  /** Positions of the selected group, half-open, counted from the end. */
  group: readonly [number, number] = [0, 0];

  constructor(selected: number) {
    this.#selected = selected;
  }

  build(node: Node, next: NfaState): NfaState {
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
        const first = this.build(node.body, next);
        if (node.index === this.#selected) this.group = [from, this.reads.length];
        return first;
      }
      case 'assertion':
      case 'look':
        return { kind: 'guard', bit: this.#bitOf(node), next };
      default:
        return node satisfies never;
    }
  }

  #repeat({ body, min, max, lazy }: RepeatNode, next: NfaState): NfaState {
    const fork = (again: NfaState): readonly NfaState[] => (lazy ? [next, again] : [again, next]);
    let first = next;
    let rounds = min;
    if (max === Infinity) {
      const loop: NfaState = { kind: 'fork', options: [] };
      const again = this.build(body, loop);
      loop.options = fork(again);
      first = min === 0 ? loop : again;
      rounds = Math.max(0, min - 1);
    } else {
      for (let i = min; i < max; i += 1) {
        first = { kind: 'fork', options: fork(this.build(body, first)) };
      }
    }
    for (let i = 0; i < rounds; i += 1) first = this.build(body, first);
    return first;
  }

  #bitOf(guard: Guard): number {
    const bit = this.guards.numberOf(guard);
    if (bit < MAX_GUARDS) return bit;
    const message = `it has more than ${MAX_GUARDS} different conditions`;
    throw new TooManyTransitions(message, FEWER_CONDITIONS);
  }
}

/** Follows the states between two positions, none of which reads a unit. */
class EpsilonClosure {
  readonly #known = new Map<NfaState, Transitions>();
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

  transitionsFrom(state: NfaState): Transitions {
    const transitions = this.#known.get(state) ?? this.#walk(state);
    this.#transitionsLeft -= transitions.length / 2;
    if (this.#transitionsLeft < 0) throw tooManyTransitions();
    return transitions;
  }

  #walk(state: NfaState): Transitions {
    const transitions: number[] = [];
    // As a rule one position follows another: nothing can be seen twice.
    if (state.kind === 'read') transitions.push(this.#last - state.position, 0);
    else this.#collect(state, 0, transitions, new Map());
    this.#known.set(state, transitions);
    return transitions;
  }

  /** False when nothing that would come later can be taken. */
  #collect(
    state: NfaState,
    guards: number,
    transitions: number[],
    seen: Map<NfaState, number[]>,
  ): boolean {
    const masks = seen.get(state);
    // What was reached before under fewer conditions is preferred anyway.
    if (masks?.some((mask) => (mask & guards) === mask)) return true;
    if (masks === undefined) seen.set(state, [guards]);
    else if (masks.push(guards) > MAX_GUARD_SETS) {
      throw new TooManyTransitions(
        'its conditions can be combined in too many ways',
        FEWER_CONDITIONS,
      );
    }
    this.#visitsLeft -= 1;
    if (this.#visitsLeft < 0) throw tooManyTransitions();
    switch (state.kind) {
      case 'read':
        transitions.push(this.#last - state.position, guards);
        return true;
      case 'end':
        transitions.push(END, guards);
        return guards !== 0 || !this.#prune;
      case 'guard':
        return this.#collect(state.next, guards | (1 << state.bit), transitions, seen);
      case 'fork':
        return state.options.every((option) => this.#collect(option, guards, transitions, seen));
    }
  }
}

const FEWER_CONDITIONS = 'Use fewer word boundaries, anchors and lookarounds, or split the rule';

const tooManyTransitions = (): TooManyTransitions =>
  new TooManyTransitions(
    'its parts can follow each other in too many ways',
    'Use fewer parts that can be left out behind each other, fewer alternatives in repeats, or split the rule',
  );
