import { BASE, CELL_BITS, OUTPUT, PARENT, SUFFIX } from './sparse-cells.ts';
import type { Outputs } from './sparse-outputs.ts';

/**
 * A machine of Aho and Corasick for very many words: 16 bytes per state, and whole rows only where
 * a walk mostly is. A walk starts in state 0; states above 0 are cells, the others rows.
 */
export interface SparseAutomaton {
  readonly cells: Int32Array;
  readonly rows: Int32Array;
  readonly outputs: Outputs;
}

/** The state behind `symbol`; over a whole walk at most two look-ups per symbol. */
export function nextState({ cells, rows }: SparseAutomaton, state: number, symbol: number): number {
  let from = state;
  while (from > 0) {
    const child = (cells[from + BASE] ?? 0) + symbol;
    if (cells[child + PARENT] === from) return child;
    from = cells[from + SUFFIX] ?? 0;
  }
  return rows[(-from & ~1) + 1 + (symbol >> CELL_BITS)] ?? 0;
}

/** The list of `outputs` with, per set, the longest word that ends in the state; 0 for none. */
export function outputsIn({ cells, rows }: SparseAutomaton, state: number): number {
  if (state > 0) return cells[state + OUTPUT] ?? 0;
  return (state & 1) === 0 ? 0 : (rows[-state & ~1] ?? 0);
}
