import type { Node } from './ast.ts';
import type { CharSet } from './char-set.ts';

/** A set of a pattern, with where it stands. */
export interface FoundSet {
  readonly set: CharSet;
  /** It stands in a repeat whose count is not fixed. */
  readonly repeated: boolean;
}

/** All sets of a tree outside its lookaround; `repeated` says that `node` itself stands in such a repeat. */
export function setsOf(node: Node, repeated = false): readonly FoundSet[] {
  switch (node.kind) {
    case 'set':
      return [{ set: node.set, repeated }];
    case 'sequence':
      return node.items.flatMap((item) => setsOf(item, repeated));
    case 'choice':
      return node.options.flatMap((option) => setsOf(option, repeated));
    case 'repeat':
      return setsOf(node.body, repeated || node.min !== node.max);
    case 'group':
      return setsOf(node.body, repeated);
    case 'assertion':
    case 'look':
      return [];
  }
}
