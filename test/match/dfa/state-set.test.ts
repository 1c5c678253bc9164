import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateSet } from '../../../src/match/dfa/state-set.ts';

/** A state: three words of positions, a context, and what has ended. */
const state = fc.tuple(
  fc.array(fc.constantFrom(0, 1, -1, 1 << 31), { minLength: 3, maxLength: 3 }),
  fc.nat({ max: 2 }),
  fc.constantFrom(0, 1, 0xffff),
);

describe('a set of states', () => {
  it('has one number for each state, counted from 0 in the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 200 }), (states) => {
        const set = new StateSet(3, 4096);
        const numbers = new Map<string, number>();
        for (const [positions, context, ends] of states) {
          const number = set.numberOf(Int32Array.from(positions), context, ends);
          const key = JSON.stringify([positions, context, ends]);
          expect(number).toBe(numbers.get(key) ?? numbers.size);
          numbers.set(key, number);
          expect([...set.positions.slice(number * 3, number * 3 + 3)]).toEqual(positions);
          expect([set.contextOf(number), set.endsOf(number)]).toEqual([context, ends]);
        }
        expect(set.size).toBe(numbers.size);
      }),
    );
  });

  it('keeps the numbers of many states while it grows', () => {
    const set = new StateSet(2, 4096);
    const before = set.bytes;
    const all = Array.from({ length: 5000 }, (_, i) => Int32Array.of(i * 64, -i));
    for (const one of all) set.numberOf(one, 0, 0);
    expect(all.map((one) => set.numberOf(one, 0, 0))).toEqual([...all.keys()]);
    expect(set.size).toBe(5000);
    expect(set.bytes).toBeGreaterThan(before + 5000 * 8);
  });

  it('keeps states apart that differ in one thing only', () => {
    const set = new StateSet(1, 4096);
    const [same, other] = [Int32Array.of(5), Int32Array.of(6)];
    const all = Array.from({ length: 1000 }, (_, i) => i);
    expect(all.map((ends) => set.numberOf(same, 0, ends))).toEqual(all);
    expect(all.map((context) => set.numberOf(same, context + 1, 0))).toEqual(
      all.map((i) => 1000 + i),
    );
    expect(set.numberOf(other, 0, 0)).toBe(2000);
  });

  it('begins anew when it is cleared', () => {
    const set = new StateSet(1, 4096);
    for (const bits of [1, 2, 3]) set.numberOf(Int32Array.of(bits), 0, 0);
    set.clear();
    expect(set.size).toBe(0);
    expect([3, 1, 3].map((bits) => set.numberOf(Int32Array.of(bits), 0, 0))).toEqual([0, 1, 0]);
  });

  it('works without any position', () => {
    const set = new StateSet(0, 4096);
    const none = new Int32Array(0);
    expect([set.numberOf(none, 0, 0), set.numberOf(none, 1, 0), set.numberOf(none, 0, 0)]).toEqual([
      0, 1, 0,
    ]);
  });
});
