import { describe, expect, it } from 'vitest';
import {
  backwardEdges,
  EDGE,
  type Edges,
  forwardEdges,
} from '../../../src/match/automata/edges.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { treeOf } from '../support/classes.ts';

/** Edges as `before>after`, `.` for the outside, with guards behind `&`. */
const write = (edges: Edges): string[] =>
  Array.from({ length: edges.length / EDGE }, (_, i) => {
    const [from = -1, to = -1, guards = 0] = edges.slice(i * EDGE, (i + 1) * EDGE);
    const ends = [from, to].map((position) => (position === -1 ? '.' : position)).join('>');
    return guards === 0 ? ends : `${ends}&${guards}`;
  });

describe('edges', () => {
  it.each<[string, string[], string[]]>([
    ['a', ['.>0', '0>.'], ['0>.', '.>0']],
    ['ab', ['.>0', '0>1', '1>.'], ['1>.', '0>1', '.>0']],
    ['a|bc', ['.>0', '.>1', '0>.', '1>2', '2>.'], ['2>.', '1>.', '.>2', '0>1', '.>0']],
    ['ab+', ['.>0', '0>1', '1>1', '1>.'], ['1>.', '0>1', '0>0', '.>0']],
    ['\\bab\\b$', ['.>0&2', '0>1', '1>.&3'], ['1>.&2', '0>1', '.>0&3']],
  ])('of %s lead from the beginning to the end, or back', (source, forward, backward) => {
    const positions = positionsOf(treeOf(source));
    expect(write(forwardEdges(positions))).toEqual(forward);
    expect(write(backwardEdges(positions))).toEqual(backward);
  });
});
