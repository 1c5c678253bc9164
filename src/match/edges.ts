import { END, type Positions } from './positions.ts';

/** Where an automaton can go on reading; `OUTSIDE` is before its first or after its last unit. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Bits of the guards that must hold between the two. */
  readonly guards: number;
}

/** Not a position: where reading begins or where a match is complete. */
export const OUTSIDE = -1;

/** Edges in reading order: from the beginning of a match to its end. */
export function forwardEdges({ first, follow }: Positions): readonly Edge[] {
  const edges: Edge[] = first.map(({ to, guards }) => ({ from: OUTSIDE, to, guards }));
  follow.forEach((ways, from) => {
    for (const { to, guards } of ways) {
      edges.push({ from, to: to === END ? OUTSIDE : to, guards });
    }
  });
  return edges;
}

/** The same edges for reading from the end; positions count from the last one. */
export function backwardEdges(positions: Positions): readonly Edge[] {
  const last = positions.sets.length - 1;
  const flip = (position: number): number => (position === OUTSIDE ? OUTSIDE : last - position);
  return forwardEdges(positions).map(({ from, to, guards }) => ({
    from: flip(to),
    to: flip(from),
    guards,
  }));
}
