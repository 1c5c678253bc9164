import type { Node } from './ast.ts';

/** Shortest and longest text that a node can match, in UTF-16 code units. */
export interface Length {
  readonly min: number;
  /** `Infinity` when unbounded. */
  readonly max: number;
}

const NONE: Length = { min: 0, max: 0 };

/** The lengths a node can match. Assertions and lookaround take up nothing. */
export function lengthOf(node: Node): Length {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1 };
    case 'sequence':
      return node.items.map(lengthOf).reduce(sum, NONE);
    case 'choice': {
      const options = node.options.map(lengthOf);
      return {
        min: Math.min(...options.map((o) => o.min)),
        max: Math.max(...options.map((o) => o.max)),
      };
    }
    case 'repeat': {
      const body = lengthOf(node.body);
      return { min: body.min * node.min, max: body.max * node.max };
    }
    case 'group':
      return lengthOf(node.body);
    case 'assertion':
    case 'look':
      return NONE;
    default:
      return node satisfies never;
  }
}

function sum(a: Length, b: Length): Length {
  return { min: a.min + b.min, max: a.max + b.max };
}

/** Character positions with repeats written out; `{n,}` counts as n, at least 1. */
export function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + sizeOf(item), 0);
    case 'choice':
      return node.options.reduce((sum, option) => sum + sizeOf(option), 0);
    case 'repeat':
      return sizeOf(node.body) * (node.max === Infinity ? Math.max(node.min, 1) : node.max);
    case 'group':
      return sizeOf(node.body);
    case 'assertion':
    case 'look':
      return 0;
    default:
      return node satisfies never;
  }
}
