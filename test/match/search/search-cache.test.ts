import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/match/automata/positions.ts';
import { createPassMemory } from '../../../src/match/search/backward-pass.ts';
import { ForwardPass } from '../../../src/match/search/forward-pass.ts';
import { type Match, PatternSearch } from '../../../src/match/search/pattern-search.ts';
import { SearchCache } from '../../../src/match/search/search-cache.ts';
import { Windows } from '../../../src/match/windows.ts';
import { alphabetFor, subjectOf, treeOf } from '../support/classes.ts';

const tree = treeOf('key\\w+|x.{0,200}y.{0,200}z');
const alphabet = alphabetFor(tree);
const text = Array.from({ length: 400 }, (_, i) => 'xyz-'[((i * i + i) % 7) & 3]).join('');
const subject = subjectOf(`key1 ${text}`, alphabet);

function createCache(maxBytes?: number) {
  const made: number[] = [];
  const cache = new SearchCache((pattern) => {
    made.push(pattern);
    const exact = new PatternSearch(positionsOf(tree), alphabet, createPassMemory());
    return pattern === 0
      ? { exact, kind: 'beginnings', narrow: new ForwardPass(tree, alphabet) }
      : { exact, kind: 'ends' };
  }, maxBytes);
  const search = (pattern: number): Match[] => {
    const found: Match[] = [];
    cache.search(pattern, subject, new Windows(0, 405), found, undefined);
    return found;
  };
  return { cache, made, search };
}

describe('SearchCache', () => {
  it('makes a search when it is first asked for, and counts its machines', () => {
    const { cache, made, search } = createCache();
    expect([cache.machines, cache.states, cache.bytes]).toEqual([0, 0, 0]);
    const [first] = search(1);
    expect(first).toMatchObject({ start: 0, end: 4 });
    expect(cache.machines).toBe(1);
    search(1);
    search(0);
    expect(made).toEqual([1, 0]);
    expect(cache.machines).toBe(3);
    expect(cache.states).toBeGreaterThan(20);
    expect(cache.bytes).toBeGreaterThan(4 * cache.states);
  });

  it('forgets all searches when they grow too large, and finds the same again', () => {
    const { cache, made, search } = createCache(1_000);
    const right = createCache().search(1);
    expect(right.length).toBeGreaterThan(1);
    for (let i = 0; i < 3; i += 1) expect(search(1)).toEqual(right);
    expect(made).toEqual([1, 1, 1]);
    expect([cache.machines, cache.bytes]).toEqual([0, 0]);
  });
});
