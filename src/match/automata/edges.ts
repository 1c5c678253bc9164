import type { Positions } from './positions.ts';

/** Not a position: what is before the first unit of a match and behind its last. */
export const OUTSIDE = -1;

/** Numbers per edge. */
export const EDGE = 3;

/**
 * What can be read after what: three numbers per edge, the position before, the position after, and
 * the bits of the guards that must hold between them.
 */
export type Edges = Int32Array;

/** Edges in reading order: from the beginning of a match to its end. */
export function forwardEdges({ first, follow }: Positions): Edges {
  const lists = [first, ...follow];
  const edges = new Int32Array(lists.reduce((sum, { length }) => sum + length / 2, 0) * EDGE);
  let at = 0;
  for (const [row, transitions] of lists.entries()) {
    for (let i = 0; i < transitions.length; i += 2) {
      // Row 0 leads from the outside in, and the end of a match leads there: both are -1.
      edges[at] = row - 1;
      edges[at + 1] = transitions[i] ?? OUTSIDE;
      edges[at + 2] = transitions[i + 1] ?? 0;
      at += EDGE;
    }
  }
  return edges;
}

/** The same edges for reading from the end; positions count from the last one. */
export function backwardEdges(positions: Positions): Edges {
  const last = positions.sets.length - 1;
  const edges = forwardEdges(positions);
  const flip = (position: number): number => (position === OUTSIDE ? OUTSIDE : last - position);
  for (let i = 0; i < edges.length; i += EDGE) {
    const from = edges[i] ?? OUTSIDE;
    edges[i] = flip(edges[i + 1] ?? OUTSIDE);
    edges[i + 1] = flip(from);
  }
  return edges;
}
