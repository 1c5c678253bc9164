import type { Node } from './syntax/ast.ts';

/** A checked pattern of our language, ready to be compiled. */
export interface Pattern {
  readonly source: string;
  /** Case folding and flags are already resolved in the tree. */
  readonly ast: Node;
  /** Capture group that is the finding; 0 is the whole match. */
  readonly group: number;
  /**
   * Lower-case literals of which at least one occurs in every match (after ASCII folding of the
   * text); empty when nothing is known to be required.
   */
  readonly literals: readonly string[];
}
