import type { Anchor } from './literals/anchors.ts';
import type { Node } from './syntax/ast.ts';

/** A checked pattern of our language, ready to be compiled. */
export interface Pattern {
  readonly source: string;
  /** Case folding and flags are already resolved in the tree. */
  readonly ast: Node;
  /** Capture group that is the finding; 0 is the whole match. */
  readonly group: number;
  /** Literals of which at least one stands in every match; empty when nothing is required. */
  readonly anchors: readonly Anchor[];
}
