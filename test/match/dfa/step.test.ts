import { describe, expect, it } from 'vitest';
import { type Automaton, createAutomaton } from '../../../src/match/automata/automaton.ts';
import { forwardEdges } from '../../../src/match/automata/edges.ts';
import { type Positions, positionsOf } from '../../../src/match/automata/positions.ts';
import { symbolAt } from '../../../src/match/automata/subject.ts';
import { eachEnd, enter, hasEnd, step } from '../../../src/match/dfa/step.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { distinct, forPatterns, guardsAt, naiveMatches } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';

type Tree = ReturnType<typeof treeOf>;

function automatonOf(positions: Positions, tree: Tree): Automaton {
  const { sets, guards } = positions;
  const parts = { sets, edges: forwardEdges(positions), guards, backward: false };
  return createAutomaton(parts, alphabetFor(tree));
}

/** Where matches end, found set by set. */
function endsOf(tree: Tree, text: string): number[] {
  const positions = positionsOf(tree, { prune: false });
  const automaton = automatonOf(positions, tree);
  const subject = subjectOf(text, alphabetFor(tree));
  const ends: number[] = [];
  let now = new Int32Array(automaton.words);
  for (let at = 0; at <= text.length; at += 1) {
    const guards = guardsAt(positions.guards, text, at);
    let complete = 0;
    eachEnd(automaton, now, 0, guards, () => {
      complete += 1;
    });
    if (complete > 0) ends.push(at);
    if (complete > 0) expect(hasEnd(automaton, now, 0)).toBe(true);
    const next = new Int32Array(automaton.words);
    enter(automaton, guards, next);
    step(automaton, now, 0, automaton.symbolOf[symbolAt(subject, at)] ?? 0, guards, next);
    now = next;
  }
  return ends;
}

describe('step()', () => {
  it('reaches the ends of all matches', () => {
    let ends = 0;
    forPatterns(100, ({ ast }, random) => {
      const text = textFor(ast, random, 40);
      const expected = distinct(
        naiveMatches(positionsOf(ast, { prune: false }), text).map(([, end]) => end),
      );
      expect(endsOf(ast, text), JSON.stringify(text)).toEqual(expected);
      ends += expected.length;
    });
    expect(ends).toBeGreaterThan(130);
  });

  it.each<[string, string, number[]]>([
    ['a{31}b', `${'a'.repeat(31)}b`, [32]],
    ['a{32}b', `${'a'.repeat(32)}b`, [33]],
    ['a{63}b', `${'a'.repeat(64)}b`, [65]],
    ['a{64}b', `${'a'.repeat(63)}b`, []],
    ['(?:a{64}b)+', `${'a'.repeat(64)}b`.repeat(2), [65, 130]],
    ['a{30}b?c?d', `${'a'.repeat(30)}d`, [31]],
    ['a{30}(?:\\Bb)?\\Bc', `${'a'.repeat(30)}c`, [31]],
    ['x(?:[a-z]{1,40}){2}-', 'xab-', [4]],
    ['\\uffff+', 'a\uffff\uffff', [2, 3]],
  ])('crosses the words of a set: %s', (source, text, ends) => {
    expect(endsOf(treeOf(source), text)).toEqual(ends);
  });
});
