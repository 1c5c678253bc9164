import { describe, expect, it } from 'vitest';
import { Budget, BudgetExhausted } from '../../../src/budget/budget.ts';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { BackwardPass, createPassMemory } from '../../../src/match/search/backward-pass.ts';
import type { Node } from '../../../src/match/syntax/ast.ts';
import { contains } from '../../../src/match/syntax/char-set.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';
import { distinct, forPatterns, guardsAt, naiveMatches } from '../support/naive-matches.ts';
import { createRandom, textFor } from '../support/sample-text.ts';

function passOf(tree: Node, text: string) {
  const alphabet = alphabetFor(tree);
  const positions = positionsOf(tree);
  const pass = new BackwardPass(positions, alphabet, createPassMemory());
  const subject = subjectOf(text, alphabet);
  const startsIn = (from: number, to: number): number[] => {
    const starts: number[] = [];
    const some = pass.run(subject, from, to);
    for (let at = pass.nextStart(from); at !== -1; at = pass.nextStart(at + 1)) starts.push(at);
    expect(some).toBe(starts.length > 0);
    return starts;
  };
  return { pass, positions, subject, startsIn };
}

/** Twelve lookarounds: a table with so many columns that blocks are a few units long. */
const MANY_LOOKS: Node = {
  kind: 'sequence',
  items: [
    ...Array.from('abcdefghijkl', (letter) => treeOf(`(?<!z${letter})x`)).flatMap((tree) =>
      tree.kind === 'sequence' ? tree.items.slice(0, 1) : [],
    ),
    treeOf('[a-z]+(?:-|!)'),
  ],
};

describe('BackwardPass', () => {
  it('knows where a match can start in a window', () => {
    let found = 0;
    forPatterns(120, ({ ast }, random) => {
      const text = textFor(ast, random, 40);
      const { positions, startsIn } = passOf(ast, text);
      const matches = naiveMatches(positions, text);
      const from = random(text.length + 1);
      const to = from + random(text.length - from + 1);
      for (const [first, last] of [[0, text.length] as const, [from, to] as const]) {
        const inside = matches.filter(([start, end]) => first <= start && end <= last);
        const starts = distinct(inside.map(([start]) => start));
        expect(startsIn(first, last), JSON.stringify([text, first, last])).toEqual(starts);
        found += starts.length;
      }
    });
    expect(found).toBeGreaterThan(150);
  });

  it('knows by which positions a unit can be read on the way to a match', () => {
    const { pass, startsIn } = passOf(treeOf('\\ba+(?:b|cd)'), 'aac-aab');
    expect(startsIn(0, 7)).toEqual([4]);
    const readable = Array.from({ length: 8 }, (_, at) =>
      [0, 1, 2, 3].filter((position) => pass.canRead(position, pass.stateAt(at))),
    );
    // `c` is read by nothing, as no `d` follows; `a` before it neither.
    expect(readable).toEqual([[], [], [], [], [0], [0], [1], []]);
  });

  it('knows which conditions hold at a boundary', () => {
    const tree = treeOf('\\b(?:^|(?<=ab))[ab ]+(?=a|$)(?!ba)');
    const text = 'abba ab a';
    const { pass, positions, subject } = passOf(tree, text);
    pass.run(subject, 0, text.length);
    for (let at = 0; at <= text.length; at += 1) {
      expect(pass.guardsAt(at)).toBe(guardsAt(positions.guards, text, at));
    }
  });

  it('makes blocks again that it has forgotten, in any order, after flushes', () => {
    const letters = 'abcdefghijklz-!';
    const random = createRandom(1);
    const text = Array.from({ length: 300 }, () => letters.charAt(random(15))).join('');
    const { pass, positions, startsIn } = passOf(MANY_LOOKS, text);
    const matches = naiveMatches(positions, text);
    expect(startsIn(0, 300)).toEqual(distinct(matches.map(([start]) => start)));
    const { sets } = positions;
    for (let i = 0; i < 200; i += 1) {
      const at = random(300);
      const state = pass.stateAt(at);
      // From a letter on, the rest of its word can be read when the word ends in a sign.
      const isLetter = contains(sets[0] ?? [], text.charCodeAt(at));
      const isFollowed = isLetter && /^[a-z]+[-!]/.test(text.slice(at));
      expect(pass.canRead(0, state), `at ${at}`).toBe(isFollowed);
    }
    expect(startsIn(20, 40)).toEqual(
      distinct(matches.filter(([a, b]) => a >= 20 && b <= 40).map(([start]) => start)),
    );
  });

  it('keeps states of more than one block of a long text', () => {
    const text = `${'a'.repeat(1500)}b`;
    const { pass, startsIn } = passOf(treeOf('a{2}a*b'), text);
    expect(startsIn(0, 1501)).toEqual(Array.from({ length: 1499 }, (_, i) => i));
    const last = [0, 511, 512, 1023, 1024, 1498, 3].map((at) => pass.canRead(2, pass.stateAt(at)));
    expect(last).toEqual([true, true, true, true, true, true, true]);
    expect(pass.canRead(3, pass.stateAt(1500))).toBe(true);
    expect(pass.stateAt(1501)).toBe(-1);
    expect(pass.canRead(3, pass.stateAt(1501))).toBe(false);
  });

  it('does not lose a start when blocks are made again', () => {
    const text = 'ab'.repeat(1000);
    const { pass, subject } = passOf(treeOf('ab'), text);
    pass.run(subject, 0, text.length);
    const starts: number[] = [];
    for (let at = pass.nextStart(0); at !== -1; at = pass.nextStart(at + 1)) {
      starts.push(at);
      if (at % 200 === 0) pass.stateAt((at + 1200) % 2000);
    }
    expect(starts).toEqual(Array.from({ length: 1000 }, (_, i) => 2 * i));
  });

  it('finds nothing in an empty window, and pays for what it reads', () => {
    const { pass, subject, startsIn } = passOf(treeOf('a'), 'aaa');
    expect(startsIn(1, 1)).toEqual([]);
    const budget = new Budget(7);
    expect(pass.run(subject, 0, 3, budget)).toBe(true);
    expect(budget.left).toBe(3);
    expect(() => pass.run(subject, 0, 3, budget)).toThrow(BudgetExhausted);
    expect(pass.bytes).toBeGreaterThan(0);
  });
});
