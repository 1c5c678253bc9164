import type { Node } from '../syntax/ast.ts';
import { isNeighbourGuard } from './neighbour-guards.ts';
import { isOneUnambiguous } from './one-unambiguous.ts';
import { type Positions, positionsOf } from './positions.ts';

/** Repeats above this count are not counted. Keeps almost all false candidates out (measured). */
const MAX_COUNT = 20;

/** The same where rounds cannot be told apart: counting those takes a state for every set of counts. */
const MAX_AMBIGUOUS_COUNT = 2;

/**
 * A pattern that matches wherever `node` does, and in a few more places, with a smaller automaton:
 * large counts become "or more", lookaround over more than one unit is left out.
 */
export function relax(node: Node, maxCount = MAX_COUNT): Node {
  switch (node.kind) {
    case 'set':
    case 'assertion':
      return node;
    case 'look':
      return isNeighbourGuard(node) ? node : { kind: 'sequence', items: [] };
    case 'sequence':
      return { ...node, items: node.items.map((item) => relax(item, maxCount)) };
    case 'choice':
      return { ...node, options: node.options.map((option) => relax(option, maxCount)) };
    case 'group':
      return relax(node.body, maxCount);
    case 'repeat': {
      const limit = isOneUnambiguous(node) ? maxCount : MAX_AMBIGUOUS_COUNT;
      const min = Math.min(node.min, limit);
      const max = node.max > limit ? Infinity : node.max;
      return { ...node, body: relax(node.body, limit), min, max };
    }
    default:
      return node satisfies never;
  }
}

/**
 * The positions of the relaxed pattern, with all their transitions.
 * @throws TooManyTransitions when there are more than `maxTransitions` of them.
 */
export function relaxedPositions(node: Node, maxTransitions?: number): Positions {
  return positionsOf(relax(node), {
    prune: false,
    ...(maxTransitions !== undefined && { maxTransitions }),
  });
}
