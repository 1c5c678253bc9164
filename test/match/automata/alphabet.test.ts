import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAlphabet } from '../../../src/match/automata/alphabet.ts';
import { type CharSet, charSet, contains, unitsOf } from '../../../src/match/syntax/char-set.ts';
import { ANY, DIGITS, WORD } from '../../../src/match/syntax/named-sets.ts';

const LAST = 0xffff;

/** Ends of ranges that touch, repeat, and lie at both ends of the code units. */
const unit = fc.oneof(fc.nat({ max: 12 }), fc.integer({ min: LAST - 6, max: LAST }), fc.nat(LAST));
const set: fc.Arbitrary<CharSet> = fc
  .array(fc.tuple(unit, unit), { maxLength: 4 })
  .map((pairs) => charSet(pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)])));

describe('an alphabet', () => {
  it('has two units in one class exactly when no set tells them apart', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 6 }), (sets) => {
        const alphabet = createAlphabet(sets);
        const ends = sets.flat(2).flatMap((end) => [end - 1, end, end + 1]);
        const units = [...new Set([0, 1, 5, LAST, ...ends])].filter((u) => u >= 0 && u <= LAST);
        const classes = new Map<string, number>();
        for (const one of units) {
          const key = sets.map((s) => contains(s, one)).join();
          const known = classes.get(key);
          if (known !== undefined) expect(alphabet.classOf(one)).toBe(known);
          classes.set(key, alphabet.classOf(one));
          for (const s of sets) {
            expect(alphabet.members(s)[alphabet.classOf(one)]).toBe(contains(s, one) ? 1 : 0);
          }
        }
        expect(new Set(classes.values()).size).toBe(classes.size);
        expect(Math.max(...classes.values())).toBeLessThan(alphabet.edge);
      }),
    );
  });

  it.each<[string, CharSet[], number]>([
    ['no sets', [], 1],
    ['the empty set', [[]], 1],
    ['the set of all units', [ANY], 1],
    ['the last unit', [[[LAST, LAST]]], 2],
    ['the first unit', [[[0, 0]]], 2],
    ['equal sets', [DIGITS, [...DIGITS], charSet(DIGITS)], 2],
    ['a set inside of another', [DIGITS, WORD], 3],
    ['sets that overlap', [[[1, 5]], [[4, 9]]], 4],
  ])('of %s has no more classes than it needs', (_, sets, classes) => {
    expect(createAlphabet(sets).edge).toBe(classes);
  });

  it('tells more than 256 units apart', () => {
    const sets = Array.from({ length: 300 }, (_, i): CharSet => [[LAST - i, LAST - i]]);
    const alphabet = createAlphabet(sets);
    expect(alphabet.edge).toBe(301);
    const all = unitsOf([[LAST - 299, LAST]]).map(alphabet.classOf);
    expect(new Set(all).size).toBe(300);
    for (const one of sets) expect(alphabet.members(one).reduce((a, b) => a + b)).toBe(1);
  });

  it('has the edge in no set, and one array for equal sets', () => {
    const alphabet = createAlphabet([ANY, WORD]);
    expect(alphabet.members(ANY)).toEqual(Uint8Array.from([1, 1, 0]));
    expect(alphabet.members([...WORD])).toBe(alphabet.members(WORD));
    expect(alphabet.members([])).toEqual(new Uint8Array(3));
  });

  it('reads units as they stand, or as what they are folded to', () => {
    const alphabet = createAlphabet([DIGITS, [[LAST, LAST]]]);
    const [other, digit, last] = ['x', '7', '\uffff'].map((c) => alphabet.classOf(c.charCodeAt(0)));
    const symbols = new Uint16Array(5).fill(99);
    alphabet.read('a7\uffff٤', symbols);
    expect([...symbols]).toEqual([other, digit, last, other, 99]);
    const fold = Uint16Array.from({ length: 0x10000 }, (_, i) => (i === 0x664 ? 0x34 : i));
    alphabet.read('a7\uffff٤', symbols, fold);
    expect([...symbols]).toEqual([other, digit, last, digit, 99]);
  });
});
