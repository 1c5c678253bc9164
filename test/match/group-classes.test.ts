import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupClasses } from '../../src/match/group-classes.ts';
import { createRandom } from './sample-text.ts';

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
    const random = createRandom(7);
    const edge = 301;
    const half = (): Uint8Array =>
      Uint8Array.from({ length: edge + 1 }, (_, i) => (i < 200 ? random(2) : 0));
    const many = Array.from({ length: 660 }, half);
    const single = Array.from({ length: 100 }, (_, i) => {
      return Uint8Array.from({ length: edge + 1 }, (_, j) => (j === 200 + i ? 1 : 0));
    });
    // Wherever the numbers begin anew, a single class would be given that of another one.
    for (const count of [655, 656, 657, 658, 659, 660]) {
      check([...many.slice(0, count), ...single], edge);
    }
  });
});
