import { describe, expect, it } from 'vitest';
import { createAutomaton } from '../../../src/match/automata/automaton.ts';
import { forwardEdges } from '../../../src/match/automata/edges.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { alphabetFor, treeOf } from '../support/classes.ts';

function automatonOf(source: string, others: readonly string[] = []) {
  const tree = treeOf(source);
  const positions = positionsOf(tree, { prune: false });
  const { sets, guards } = positions;
  const parts = { sets, edges: forwardEdges(positions), guards, backward: false };
  const alphabet = alphabetFor(tree, ...others.map((other) => treeOf(other)));
  return { ...createAutomaton(parts, alphabet), alphabet };
}

/** The positions of a set. */
const inSet = (set: Int32Array): number[] =>
  Array.from({ length: set.length * 32 }, (_, i) => i).filter(
    (i) => (((set[i >> 5] ?? 0) >>> (i & 31)) & 1) === 1,
  );

describe('createAutomaton()', () => {
  it('has chains apart from jumps, and both apart from what has conditions', () => {
    const automaton = automatonOf('\\ba(?:bc?|\\Bd)+e$');
    expect(inSet(automaton.entries)).toEqual([]);
    expect([...automaton.guardedEntries]).toEqual([0, 4]);
    expect(inSet(automaton.chained)).toEqual([0, 1, 3]);
    expect(inSet(automaton.jumping)).toEqual([1, 2, 3]);
    expect(inSet(automaton.guarded)).toEqual([0, 1, 2, 3]);
    expect(inSet(automaton.complete)).toEqual([4]);
  });

  it.each([
    ['a{32}', 1],
    ['a{33}', 2],
    ['a{64}', 2],
    ['a{65}', 3],
  ])('of %s needs %d words per set', (source, words) => {
    const automaton = automatonOf(source);
    expect(automaton.words).toBe(words);
    expect(automaton.readers).toHaveLength(words * automaton.symbols);
  });

  it('tells no more classes apart than its own sets do, and the edge', () => {
    const alone = automatonOf('[ab]c');
    const shared = automatonOf('[ab]c', ['a', '\\w+', '\\p{L}']);
    expect([alone.symbols, shared.symbols]).toEqual([4, 4]);
    expect(shared.alphabet.edge).toBeGreaterThan(alone.alphabet.edge);
    const symbolOf = (unit: string): number =>
      shared.symbolOf[shared.alphabet.classOf(unit.charCodeAt(0))] ?? -1;
    expect(symbolOf('a')).toBe(symbolOf('b'));
    expect(new Set(['a', 'c', 'd'].map(symbolOf)).size).toBe(3);
    expect(shared.symbolOf[shared.alphabet.edge]).toBe(3);
  });

  it('lets nothing read the edge', () => {
    const automaton = automatonOf('(?s:.)[^a]');
    const edge = automaton.symbolOf[automaton.alphabet.edge] ?? 0;
    expect(automaton.readers[edge * automaton.words]).toBe(0);
  });

  it('tells more than 256 characters apart', () => {
    const units = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const automaton = automatonOf(units.join(''));
    expect(automaton.symbols).toBe(302);
    units.forEach((unit, position) => {
      const symbol = automaton.symbolOf[automaton.alphabet.classOf(unit.charCodeAt(0))] ?? -1;
      const readers = automaton.readers.subarray(symbol * automaton.words);
      expect(inSet(readers.subarray(0, automaton.words))).toEqual([position]);
    });
  });
});
