import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { relax } from '../../../src/match/automata/relax.ts';
import { lengthOf } from '../../../src/match/syntax/length.ts';
import { toRegExp } from '../oracles/v8.ts';
import { treeOf } from '../support/classes.ts';
import { distinct, forPatterns, naiveMatches } from '../support/naive-matches.ts';
import { textFor } from '../support/sample-text.ts';

const endsOf = (tree: ReturnType<typeof treeOf>, text: string): number[] =>
  distinct(naiveMatches(positionsOf(tree, { prune: false }), text).map(([, end]) => end));

describe('relax()', () => {
  it('keeps every place where a match ends', () => {
    let ends = 0;
    forPatterns(150, ({ ast }, random) => {
      if (lengthOf(ast).min > 300) return;
      const text = textFor(ast, random, 40);
      const relaxed = endsOf(relax(ast), text);
      const exact = endsOf(ast, text);
      expect(relaxed, JSON.stringify(text)).toEqual(expect.arrayContaining(exact));
      ends += exact.length;
    });
    expect(ends).toBeGreaterThan(150);
  });

  it.each([
    ['a{20}', 'a{20}'],
    ['a{21}', 'a{20,}'],
    ['a{2,21}', 'a{2,}'],
    ['a{40,50}?', 'a{20,}?'],
    ['a{3,}', 'a{3,}'],
    ['(?:ab){30}', '(?:ab){20,}'],
    ['(?:a{30}b){5}', '(?:a{20,}b){5}'],
    ['(?:[ab]+b?){5}', '(?:[ab]+b?){2,}'],
    ['(?:a{1,9}){3}', '(?:a{1,}){2,}'],
    ['(a)(b|c{25})', 'a(?:b|c{20,})'],
    ['a(?=bc)\\bb(?!d)', 'a\\bb(?!d)'],
    ['a(?=b|$)', 'a(?=b|$)'],
  ])('makes of %s %s', (source, relaxed) => {
    expect(toRegExp(relax(treeOf(source))).source).toBe(toRegExp(treeOf(relaxed)).source);
  });

  it('counts up to what it is told', () => {
    expect(toRegExp(relax(treeOf('a{5}'), 3))).toEqual(toRegExp(treeOf('a{3,}')));
  });
});
