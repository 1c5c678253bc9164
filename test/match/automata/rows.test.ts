import { describe, expect, it } from 'vitest';
import { groupRows, packRows } from '../../../src/match/automata/rows.ts';

const listsOf = ({ starts, values }: ReturnType<typeof groupRows>): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, row) => [
    ...values.slice(starts[row], starts[row + 1]),
  ]);

describe('groupRows()', () => {
  it.each<[string, number[], number, number, number[][]]>([
    ['nothing', [], 1, 0, []],
    ['rows without entries', [], 2, 2, [[], []]],
    ['entries in the order in which they come', [1, 9, 0, 8, 1, 7], 1, 2, [[8], [9, 7]]],
    ['gaps', [3, 5], 1, 5, [[], [], [], [5], []]],
    [
      'pairs',
      [1, 2, 3, 0, 4, 5, 1, 6, 7],
      2,
      2,
      [
        [4, 5],
        [2, 3, 6, 7],
      ],
    ],
    ['negative values', [0, -1, 0, -2], 1, 1, [[-1, -2]]],
  ])('collects %s', (_, entries, size, rows, lists) => {
    expect(listsOf(groupRows(entries, size, rows))).toEqual(lists);
  });
});

describe('packRows()', () => {
  it.each<[string, number[], number[][]]>([
    ['nothing', [], [[], []]],
    ['side by side as one pair', [0, 3, 0, 4, 0, 6], [[0, 0b1011000], []]],
    [
      'the last bit of a word apart from the first of the next',
      [1, 31, 1, 32],
      [[], [0, 1 << 31, 1, 1]],
    ],
    [
      'of two rows apart',
      [0, 5, 1, 6],
      [
        [0, 1 << 5],
        [0, 1 << 6],
      ],
    ],
    ['beyond 64', [1, 70, 1, 65], [[], [2, (1 << 6) | 2]]],
    ['in any order', [0, 40, 0, 2, 0, 41], [[1, 1 << 8, 0, 4, 1, 1 << 9], []]],
  ])('packs positions: %s', (_, entries, lists) => {
    expect(listsOf(packRows(groupRows(entries, 1, 2)))).toEqual(lists);
  });
});
