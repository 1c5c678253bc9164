import { isNear } from './near-guards.ts';
import type { Node } from './syntax/ast.ts';

/** Repeats above this count are not counted. Keeps almost all false candidates out (measured). */
const MAX_COUNT = 20;

/**
 * A pattern that matches wherever `node` does, and in a few more places, with a smaller automaton:
 * large counts become "or more", lookaround over more than one unit is left out.
 */
export function relax(node: Node): Node {
  switch (node.kind) {
    case 'set':
    case 'assertion':
      return node;
    case 'look':
      return isNear(node) ? node : { kind: 'sequence', items: [] };
    case 'sequence':
      return { ...node, items: node.items.map(relax) };
    case 'choice':
      return { ...node, options: node.options.map(relax) };
    case 'group':
      return relax(node.body);
    case 'repeat':
      return {
        ...node,
        body: relax(node.body),
        min: Math.min(node.min, MAX_COUNT),
        max: node.max > MAX_COUNT ? Infinity : node.max,
      };
  }
}
