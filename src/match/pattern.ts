import type { PatternOutline } from '../model/pattern-outline.ts';
import type { Node } from './syntax/ast.ts';

/** A checked pattern of our language, ready to be compiled. */
export interface Pattern extends PatternOutline {
  readonly source: string;
  /** Case folding and flags are already resolved in the tree. Of an outlined pattern read when asked for. */
  readonly ast: Node;
  /** Capture group that is the finding; 0 is the whole match. */
  readonly group: number;
}
