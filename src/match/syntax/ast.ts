import type { CharSet } from './char-set.ts';

/** One UTF-16 code unit out of a set. A literal character is a set of one (two when folded). */
export interface SetNode {
  readonly kind: 'set';
  readonly set: CharSet;
}

/** One after the other; without items it matches the empty text. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
}

/** The first option that leads to a match wins (leftmost-first). */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly options: readonly Node[];
}

/** INVARIANT: `body` never matches the empty text, and `max` is at least 1. */
export interface RepeatNode {
  readonly kind: 'repeat';
  readonly body: Node;
  readonly min: number;
  /** `Infinity` when unbounded. */
  readonly max: number;
  /** Tries few repetitions first. */
  readonly lazy: boolean;
}

/** A capture group. Groups count from 1 by their opening parenthesis. */
export interface GroupNode {
  readonly kind: 'group';
  readonly index: number;
  readonly body: Node;
}

/** A place between two code units. Words are ASCII; lines end at LF, CR, U+2028 and U+2029. */
export interface AssertionNode {
  readonly kind: 'assertion';
  readonly at:
    | 'text-start'
    | 'text-end'
    | 'line-start'
    | 'line-end'
    | 'word-boundary'
    | 'no-word-boundary';
}

/** INVARIANT: every option of `body` has one fixed length of at most 16 units, and no groups. */
export interface LookNode {
  readonly kind: 'look';
  readonly behind: boolean;
  readonly negated: boolean;
  readonly body: Node;
}

/** A pattern with flags, case folding and names resolved. */
export type Node =
  | SetNode
  | SequenceNode
  | ChoiceNode
  | RepeatNode
  | GroupNode
  | AssertionNode
  | LookNode;
