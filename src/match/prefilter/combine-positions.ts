import type { AutomatonParts } from '../automata/automaton.ts';
import { EDGE, forwardEdges, OUTSIDE } from '../automata/edges.ts';
import { GuardList } from '../automata/guards.ts';
import type { Positions } from '../automata/positions.ts';
import type { CharSet } from '../syntax/char-set.ts';

/** The positions of several patterns as one forward automaton, behind each other. */
export interface CombinedPositions extends AutomatonParts {
  /** Which pattern, by its place in the list, each position belongs to. */
  readonly owners: Uint16Array;
  /** Where the positions of each pattern begin; the last entry is how many there are. */
  readonly bases: readonly number[];
}

/** Combines patterns, which have no more than `MAX_GUARDS` different conditions together. */
export function combinePositions(patterns: readonly Positions[]): CombinedPositions {
  const sets: CharSet[] = [];
  const edges: number[] = [];
  const guards = new GuardList();
  const bases = [0];
  const owners: number[] = [];
  for (const [index, positions] of patterns.entries()) {
    const bits = positions.guards.map((guard) => 1 << guards.numberOf(guard));
    const base = sets.length;
    const move = (position: number): number => (position === OUTSIDE ? OUTSIDE : base + position);
    const own = forwardEdges(positions);
    for (let i = 0; i < own.length; i += EDGE) {
      const needed = own[i + 2] ?? 0;
      const moved = bits.reduce((all, bit, at) => ((needed >> at) & 1 ? all | bit : all), 0);
      edges.push(move(own[i] ?? OUTSIDE), move(own[i + 1] ?? OUTSIDE), moved);
    }
    for (const set of positions.sets) {
      sets.push(set);
      owners.push(index);
    }
    bases.push(sets.length);
  }
  return {
    sets,
    edges: Int32Array.from(edges),
    guards: guards.list,
    backward: false,
    owners: Uint16Array.from(owners),
    bases,
  };
}
