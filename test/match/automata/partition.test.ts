import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupClasses } from '../../../src/match/automata/partition.ts';

/** Fails when two classes share a group although a set tells them apart, or the other way round. */
function check(members: readonly Uint8Array[], edge: number): void {
  const { groupOf, examples } = groupClasses(members, edge);
  const keys = new Map<string, number>();
  for (let i = 0; i <= edge; i += 1) {
    const key = i === edge ? 'edge' : members.map((member) => member[i]).join('');
    const group = keys.get(key) ?? groupOf[i] ?? -1;
    keys.set(key, group);
    expect(groupOf[i]).toBe(group);
  }
  expect(new Set(keys.values()).size).toBe(keys.size);
  expect(examples.map((example) => groupOf[example])).toEqual([...examples.keys()]);
  expect(examples).toHaveLength(keys.size);
}

describe('groupClasses()', () => {
  it('groups classes that are in the same sets, and the edge with none', () => {
    const edge = fc.integer({ min: 0, max: 12 });
    const members = edge.chain((last) =>
      fc.tuple(
        fc.constant(last),
        fc.array(fc.uint8Array({ minLength: last + 1, maxLength: last + 1, max: 1 })),
      ),
    );
    fc.assert(fc.property(members, ([last, sets]) => check(sets, last)));
  });

  it('makes one group and the edge when nothing is told apart', () => {
    expect(groupClasses([], 4)).toEqual({
      groupOf: Uint16Array.from([0, 0, 0, 0, 1]),
      examples: [0, 4],
    });
  });

  it('does not mix up groups after more than 65,536 splits', () => {
    const edge = 257;
    const each = Array.from({ length: 256 }, (_, i) => new Uint8Array(edge + 1).fill(1, i, i + 1));
    // Every time all of them are told apart from the last one again, 256 splits are made.
    const all = Array.from({ length: 255 }, () => new Uint8Array(edge + 1).fill(1, 0, 256));
    check([...each, ...all], edge);
  });
});
