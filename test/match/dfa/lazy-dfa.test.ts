import { describe, expect, it } from 'vitest';
import { createAutomaton } from '../../../src/match/automata/automaton.ts';
import { forwardEdges } from '../../../src/match/automata/edges.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { symbolAt } from '../../../src/match/automata/subject.ts';
import { COMPLETE, DEAD, type DfaOptions, LazyDfa } from '../../../src/match/dfa/lazy-dfa.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { distinct, forPatterns, naiveMatches } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';

type Tree = ReturnType<typeof treeOf>;

/** A machine, and what it says of a text: where something was complete, and where nothing could go on. */
function machineOf(tree: Tree, options?: DfaOptions) {
  const positions = positionsOf(tree, { prune: false });
  const { sets, guards } = positions;
  const alphabet = alphabetFor(tree);
  const edges = forwardEdges(positions);
  const automaton = createAutomaton({ sets, edges, guards, backward: false }, alphabet);
  const dfa = new LazyDfa(automaton, options);
  const read = (text: string): { ends: number[]; dead: number[]; completed: number[][] } => {
    const subject = subjectOf(text, alphabet);
    const found = { ends: [] as number[], dead: [] as number[], completed: [] as number[][] };
    let state = dfa.start(alphabet.edge);
    for (let at = 0; at <= text.length; at += 1) {
      const unit = symbolAt(subject, at);
      const column = automaton.symbolOf[unit] ?? 0;
      const known = dfa.table[state + column] ?? -1;
      const { lookarounds } = automaton.contexts;
      const held = lookarounds.bitsOf(lookarounds.at(subject, at));
      // A table has no columns for lookaround guards unless it is given some.
      const isKnown = known >= 0 && lookarounds.count === 0;
      const next = isKnown ? known : dfa.extend(dfa.reserve(2, state), column, unit, held);
      state = next >> 2;
      if ((next & COMPLETE) !== 0) {
        found.ends.push(at);
        found.completed.push([...dfa.completed(state)]);
      }
      if ((next & DEAD) !== 0) found.dead.push(at);
    }
    return found;
  };
  return { dfa, read };
}

describe('LazyDfa', () => {
  it('says where matches end, also when it starts anew all the time', () => {
    let flushes = 0;
    let ends = 0;
    forPatterns(100, ({ ast }, random) => {
      const text = textFor(ast, random, 40);
      const matches = naiveMatches(positionsOf(ast, { prune: false }), text);
      const large = machineOf(ast);
      const small = machineOf(ast, { maxStates: 1 });
      const found = large.read(text);
      expect(found.ends, JSON.stringify(text)).toEqual(distinct(matches.map(([, end]) => end)));
      expect(small.read(text)).toEqual(found);
      expect(small.dfa.size).toBeLessThanOrEqual(9);
      // Again, with tables full of states.
      expect([large.read(text), small.read(text)]).toEqual([found, found]);
      flushes += small.dfa.flushes;
      ends += found.ends.length;
    });
    expect(flushes).toBeGreaterThan(60);
    expect(ends).toBeGreaterThan(130);
  });

  it('marks units that nothing can read', () => {
    expect(machineOf(treeOf('ab+')).read('xabba-').dead).toEqual([0, 5, 6]);
    expect(machineOf(treeOf('(?s:.)')).read('x\uffff').dead).toEqual([2]);
  });

  it('names the patterns that are complete, each once, in the order of their positions', () => {
    const options = { labels: Uint16Array.of(7, 7, 3, 7) };
    const { read } = machineOf(treeOf('ab|[bc]|b'), options);
    expect(read('abc')).toMatchObject({ ends: [2, 3], completed: [[7, 3], [3]] });
    expect(read('ab-ab')).toMatchObject({
      completed: [
        [7, 3],
        [7, 3],
      ],
    });
  });

  it('has as many columns as it is asked for, in rows of a power of two', () => {
    const widths = [undefined, 5, 8, 9].map(
      (columns) => machineOf(treeOf('abc'), columns === undefined ? {} : { columns }).dfa.width,
    );
    expect(widths).toEqual([8, 8, 8, 16]);
  });

  it('keeps at least eight states, and fewer than asked for when rows are long', () => {
    const maxOf = (options: DfaOptions): number => machineOf(treeOf('a'), options).dfa.maxStates;
    expect(maxOf({ maxStates: 3 })).toBe(8);
    expect(maxOf({ maxStates: 100 })).toBe(100);
    expect(maxOf({ columns: 1 << 14 })).toBe(64);
    expect(maxOf({ columns: 1 << 20 })).toBe(8);
  });

  it('makes room before there are too many states', () => {
    const { dfa, read } = machineOf(treeOf('(?:a|b)(?:a|b)a(?:a|b){4}'), { maxStates: 8 });
    read('aabbabaabbbabababbaab');
    const before = dfa.flushes;
    expect(before).toBeGreaterThan(0);
    expect(dfa.size).toBeLessThanOrEqual(8);
    const start = dfa.start(0);
    const free = 8 - dfa.size;
    const state = dfa.reserve(free, start);
    expect(dfa.flushes).toBe(before);
    dfa.reserve(free + 1, state);
    expect([dfa.flushes, dfa.size]).toEqual([before + 1, 1]);
  });

  it('finds a state again after a flush, by what was saved', () => {
    const { dfa } = machineOf(treeOf('\\bab|\\Bb'));
    const { symbolOf } = dfa.automaton;
    const alphabet = alphabetFor(treeOf('\\bab|\\Bb'));
    const unit = alphabet.classOf(97);
    const state = dfa.extend(dfa.start(alphabet.edge), symbolOf[unit] ?? 0, unit) >> 2;
    const positions = [0, 1, 2].map((position) => dfa.has(state, position));
    const saved = dfa.save(state);
    dfa.flush();
    expect([dfa.size, dfa.flushes]).toEqual([0, 1]);
    const again = dfa.restore(saved);
    expect([0, 1, 2].map((position) => dfa.has(again, position))).toEqual(positions);
    expect(positions).toEqual([true, false, false]);
    expect(dfa.guardsAt(again, alphabet.classOf(98))).toBe(
      dfa.guardsAt(dfa.restore(saved), alphabet.classOf(98)),
    );
    expect(dfa.size).toBe(1);
    expect(dfa.bytes).toBeGreaterThan(0);
  });

  it('begins no match with a unit when it is not to', () => {
    const { dfa } = machineOf(treeOf('a'));
    const alphabet = alphabetFor(treeOf('a'));
    const unit = alphabet.classOf(97);
    const { symbolOf } = dfa.automaton;
    const start = dfa.start(alphabet.edge);
    expect(dfa.extend(start, symbolOf[unit] ?? 0, unit, 0, true) & DEAD).toBe(0);
    expect(dfa.extend(start, symbolOf[unit] ?? 0, unit, 0, false) & DEAD).toBe(DEAD);
  });
});
