import { describe, expect, it } from 'vitest';
import {
  END,
  type PositionOptions,
  positionsOf,
  TooManyTransitions,
  type Transitions,
} from '../../../src/match/automata/positions.ts';
import type { Node } from '../../../src/match/syntax/ast.ts';
import { treeOf } from '../support/classes.ts';
import { refusalOf } from '../support/find-spans.ts';

/** Transitions as positions and `$` for the end, each with its guards: `2 0&1 $&2`. */
function write(transitions: Transitions): string {
  const parts: string[] = [];
  for (let i = 0; i < transitions.length; i += 2) {
    const to = transitions[i] === END ? '$' : String(transitions[i]);
    parts.push(transitions[i + 1] === 0 ? to : `${to}&${transitions[i + 1]}`);
  }
  return parts.join(' ');
}

/** The transitions of a pattern: where it begins, then where it goes on after each position. */
function listsOf(source: string, options?: PositionOptions): string[] {
  const { first, follow } = positionsOf(treeOf(source), options);
  return [first, ...follow].map(write);
}

describe('positionsOf()', () => {
  it.each<[string, string[]]>([
    ['a', ['0', '$']],
    ['abc', ['0', '1', '2', '$']],
    ['a|b', ['0 1', '$', '$']],
    ['a(?:b|c)d', ['0', '1 2', '3', '3', '$']],
    ['a|ab', ['0 1', '$', '2', '$']],
    ['a+', ['0', '0 $']],
    ['a+?b', ['0', '1 0', '$']],
    ['ba*c', ['0', '1 2', '1 2', '$']],
    ['ba*?c', ['0', '2 1', '2 1', '$']],
    ['a?b', ['0 1', '1', '$']],
    ['a??b', ['1 0', '1', '$']],
    ['a{2}', ['0', '1', '$']],
    ['a{2,}', ['0', '1', '1 $']],
    ['a{1,3}', ['0', '1 $', '2 $', '$']],
    ['a{0,2}b', ['0 2', '1 2', '2', '$']],
    ['(?:ab)+c', ['0', '1', '0 2', '$']],
    ['(?:a|b)*c', ['0 1 2', '0 1 2', '0 1 2', '$']],
    ['(?:a+)+b', ['0', '0 1', '$']],
    ['(?:a+|b)+', ['0 1', '0 1 $', '0 1 $']],
  ])('lists the transitions of %s, preferred ones first', (source, lists) => {
    expect(listsOf(source)).toEqual(lists);
  });

  it.each<[string, string[], string[]]>([
    ['a+?', ['0', '$'], ['0', '$ 0']],
    ['a{1,3}?', ['0', '$', '$', '$'], ['0', '$ 1', '$ 2', '$']],
    ['a(?:|b)', ['0', '$', '$'], ['0', '$ 1', '$']],
    ['a(?:b||c)', ['0', '1 $', '$', '$'], ['0', '1 $ 2', '$', '$']],
    ['a(?:b|)c??', ['0', '1 $', '$', '$'], ['0', '1 $ 2', '$ 2', '$']],
  ])('leaves out what comes after the end of %s, if asked to', (source, pruned, all) => {
    expect(listsOf(source)).toEqual(pruned);
    expect(listsOf(source, { prune: false })).toEqual(all);
  });

  it.each<[string, string[]]>([
    ['\\ba', ['0&1', '$']],
    ['a\\b', ['0', '$&1']],
    ['^a$', ['0&2', '$&1']],
    ['\\ba\\b', ['0&1', '$&1']],
    ['a\\b(?=b)b', ['0', '1&3', '$']],
    ['a(?:\\b|)b', ['0', '1&1 1', '$']],
    ['a(?:|\\b)b', ['0', '1', '$']],
    ['a(?:\\b|b)', ['0', '$&1 1', '$']],
    ['(?:\\ba)+', ['0&1', '0&1 $']],
    ['a(?:\\b|^)b', ['0', '1&2 1&1', '$']],
  ])('puts conditions on the transitions of %s', (source, lists) => {
    expect(listsOf(source)).toEqual(lists);
  });

  it('keeps equal conditions once', () => {
    const { guards } = positionsOf(treeOf('\\b(?=a|b)a\\b(?=a|b)b$'));
    expect(guards.map(({ kind }) => kind)).toEqual(['assertion', 'look', 'assertion']);
  });

  it.each<[string, number, [number, number]]>([
    ['a(bc)d', 0, [0, 0]],
    ['a(bc)d', 1, [1, 3]],
    ['a((b)c)d', 1, [1, 3]],
    ['a((b)c)d', 2, [1, 2]],
    ['(a)b', 1, [0, 1]],
    ['a{3}(b|cd)?e', 1, [3, 6]],
  ])('knows which positions of %s are of group %d', (source, group, positions) => {
    expect(positionsOf(treeOf(source), { group }).group).toEqual(positions);
  });

  it('reads the sets in reading order and shares equal lists', () => {
    const { sets, follow } = positionsOf(treeOf('[ab]c\\uffff'));
    expect(sets).toEqual([[[97, 98]], [[99, 99]], [[0xffff, 0xffff]]]);
    const loop = positionsOf(treeOf('(?:a|b|c)+'));
    expect(new Set(loop.follow).size).toBe(1);
    expect(follow).toHaveLength(3);
  });

  it('has no more transitions than it may', () => {
    const source = treeOf('a?b?c?d');
    expect(() => positionsOf(source, { maxTransitions: 100 })).not.toThrow();
    expect(() => positionsOf(source, { maxTransitions: 9 })).toThrow(TooManyTransitions);
  });
});

describe('the conditions of a pattern', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz01234');
  const required = (count: number): Node => {
    const looks = letters.slice(0, count).map((letter) => treeOf(`(?!${letter})x`));
    return { kind: 'sequence', items: looks };
  };
  const optional = (count: number): string =>
    letters
      .slice(0, count)
      .map((letter) => `(?:(?=${letter})|)`)
      .join('');

  it('are at most 30', () => {
    expect(positionsOf(required(30)).guards).toHaveLength(30);
    expect(() => positionsOf(required(31))).toThrow('more than 30');
  });

  it('are not combined without end', () => {
    expect(positionsOf(treeOf(`${optional(5)}x`)).first).toHaveLength(64);
    for (const count of [9, 16, 30]) {
      expect(refusalOf(`${optional(count)}x`)).toMatchObject({ code: 'GW_PATTERN_LIMIT' });
    }
  });
});
