import type { GroupNode, Node } from './syntax/ast.ts';

/** A capture group and what stands around it. */
export interface FoundGroup {
  readonly node: GroupNode;
  /** It stands in a repeat of more than one round, so it has no single span. */
  readonly repeated: boolean;
}

/** The capture group with that number, if the tree has it. Lookaround has none. */
export function findGroup(ast: Node, group: number): FoundGroup | undefined {
  return findIn(ast, group, false);
}

function findIn(node: Node, group: number, repeated: boolean): FoundGroup | undefined {
  switch (node.kind) {
    case 'group':
      if (node.index === group) return { node, repeated };
      return findIn(node.body, group, repeated);
    case 'repeat':
      return findIn(node.body, group, repeated || node.max > 1);
    case 'sequence':
      return findFirst(node.items, group, repeated);
    case 'choice':
      return findFirst(node.options, group, repeated);
    case 'set':
    case 'assertion':
    case 'look':
      return undefined;
    default:
      return node satisfies never;
  }
}

function findFirst(
  nodes: readonly Node[],
  group: number,
  repeated: boolean,
): FoundGroup | undefined {
  for (const node of nodes) {
    const found = findIn(node, group, repeated);
    if (found !== undefined) return found;
  }
  return undefined;
}
