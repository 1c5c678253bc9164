import type { Node } from '../syntax/ast.ts';
import type { CharSet } from '../syntax/char-set.ts';
import type { Alphabet } from './alphabet.ts';
import type { Guard } from './guards.ts';
import { createLookaroundGuards, type LookaroundGuards } from './lookaround-guards.ts';
import { assertionSets, isNeighbourGuard, neighbourGuard } from './neighbour-guards.ts';
import { groupClasses } from './partition.ts';

/** Which guards hold at a boundary, by what stands to both sides of it. */
export interface Contexts {
  /** How many kinds of neighbours the neighbour guards tell apart. */
  readonly count: number;
  /** The kind of each class of the alphabet, and of its edge. */
  readonly contextOf: Uint16Array;
  /**
   * Bits of the neighbour guards that hold between a unit of one kind and the next in reading order, at
   * `kind * count + next kind`.
   */
  readonly neighbourGuards: Int32Array;
  /** Guards that look at more than the neighbours. */
  readonly lookarounds: LookaroundGuards;
}

/** Prepares the guards of an automaton that reads forward, or backward. */
export function createContexts(
  guards: readonly Guard[],
  alphabet: Alphabet,
  backward: boolean,
): Contexts {
  const looks = guards.flatMap((look, bit) =>
    look.kind === 'look' && !isNeighbourGuard(look) ? [{ look, bit }] : [],
  );
  const sets = guards.filter(isNeighbourGuard).flatMap(setsOf);
  const members = sets.map((set) => alphabet.members(set));
  const { groupOf, examples } = groupClasses(members, alphabet.edge);
  const neighbourGuards = new Int32Array(examples.length ** 2);
  for (const [bit, guard] of guards.entries()) {
    if (!isNeighbourGuard(guard)) continue;
    const holds = neighbourGuard(guard, alphabet);
    let at = 0;
    for (const before of examples) {
      for (const after of examples) {
        const held = backward ? holds(after, before) : holds(before, after);
        if (held) neighbourGuards[at] = (neighbourGuards[at] ?? 0) | (1 << bit);
        at += 1;
      }
    }
  }
  const lookarounds = createLookaroundGuards(looks, alphabet);
  return { count: examples.length, contextOf: groupOf, neighbourGuards, lookarounds };
}

/** Bits of the neighbour guards that hold between a unit of one kind and a class (or the edge). */
export function guardsBetween(
  { count, contextOf, neighbourGuards }: Contexts,
  kind: number,
  next: number,
): number {
  return neighbourGuards[kind * count + (contextOf[next] ?? 0)] ?? 0;
}

/** All sets of a tree, with those of its conditions. */
export function setsIn(node: Node): readonly CharSet[] {
  switch (node.kind) {
    case 'set':
      return [node.set];
    case 'assertion':
    case 'look':
      return setsOf(node);
    case 'sequence':
      return node.items.flatMap(setsIn);
    case 'choice':
      return node.options.flatMap(setsIn);
    case 'group':
    case 'repeat':
      return setsIn(node.body);
    default:
      return node satisfies never;
  }
}

/** The sets that an alphabet must tell apart for a guard. */
function setsOf(guard: Guard): readonly CharSet[] {
  return guard.kind === 'look' ? setsIn(guard.body) : assertionSets(guard);
}
