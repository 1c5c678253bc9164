import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { findSpans, findTexts } from './find-spans.ts';

const all = (): boolean => true;

describe('compileMatcher()', () => {
  it('reports every pattern on its own, in order, overlaps across patterns included', () => {
    const matcher = compileMatcher([
      parsePattern('a.'),
      parsePattern('b'),
      parsePattern('.(b)', { group: 1 }),
    ]);
    const found: number[][] = [];
    matcher.scan('abab', all, (...candidate) => found.push(candidate));
    expect(found).toEqual([
      [0, 0, 2, 0, 2],
      [0, 2, 4, 2, 4],
      [1, 1, 2, 1, 2],
      [1, 3, 4, 3, 4],
      [2, 0, 2, 1, 2],
      [2, 2, 4, 3, 4],
    ]);
  });

  it('runs only the patterns that are wanted', () => {
    const matcher = compileMatcher([parsePattern('a'), parsePattern('a')]);
    const found: number[] = [];
    matcher.scan(
      'a',
      (pattern) => pattern === 1,
      (pattern) => found.push(pattern),
    );
    expect(found).toEqual([1]);
  });

  it('compiles no pattern, and finds nothing in the empty text', () => {
    const none = compileMatcher([]);
    none.scan('a', all, () => expect.unreachable());
    compileMatcher([parsePattern('a')]).scan('', all, () => expect.unreachable());
  });

  it('starts afresh after a callback that threw, and inside of a callback', () => {
    const matcher = compileMatcher([parsePattern('a')]);
    const fail = (): void => {
      throw new Error('stop');
    };
    expect(() => matcher.scan('xxa', all, fail)).toThrow('stop');
    const found: string[] = [];
    matcher.scan('aa', all, (_, start) => {
      matcher.scan('xa', all, (_, inner) => found.push(`${start}:${inner}`));
    });
    expect(found).toEqual(['0:1', '1:1']);
  });

  it.each([
    ['KEY', 'İKEY', 'i'],
    ['key', '\u212aey key', 'i'],
    ['éa', 'éa', ''],
    ['ΑΣ', 'ΑΣΑ', ''],
    ['😀A', '😀A', ''],
    ['\u{10400}', '\u{10400}', ''],
    ['密K', '秘密K', ''],
    ['ǅ', 'ǅ', ''],
  ])('loses nothing of %s in %j to the search for literals', (source, text, flags) => {
    const expected = text.match(new RegExp(source, `g${flags}`));
    expect(findTexts(source, text, { flags })).toEqual(expected);
  });

  it('believes anchors', () => {
    const anchors = [{ text: 'zzz', before: 9 }];
    const pattern = { ...parsePattern('ab'), anchors };
    compileMatcher([pattern]).scan('ab', all, () => expect.unreachable());
  });
});

describe('a finding', () => {
  const runs = (...ends: number[]): number[][] =>
    ends.slice(1).map((end, i) => [ends[i] ?? 0, end]);

  it.each<[string, number, number[][]]>([
    ['key=\\S+', 2043, runs(0, 2048)],
    ['key=\\S+', 2044, runs(0, 2048, 2049)],
    ['key=\\S+', 9000, runs(0, 2048, 4096, 6144, 8192, 9005)],
    ['key=x+;', 2043, runs(0, 2048)],
    ['key=x+;', 2044, runs(0, 2048, 2049)],
    ['x+;', 4096, runs(4, 2052, 4100, 4101)],
    ['x{2,}', 2048, runs(4, 2052)],
    ['k.{1000}x', 4000, runs(0, 1002)],
  ])('of %s in a run of %d comes in parts of at most 2,048 units', (source, length, expected) => {
    const spans = findSpans(source, `key=${'x'.repeat(length)};`);
    expect(spans.map(([start, end]) => [start, end])).toEqual(expected);
    for (const [start, end, from, to] of spans) expect([from, to]).toEqual([start, end]);
  });

  it('that is a group is cut by the length of the group, not of the match', () => {
    const text = `${'a'.repeat(3000)}b${'c'.repeat(3000)}`;
    expect(findSpans('a+(b)c+', text, { group: 1 })).toEqual([[0, 6001, 3000, 3001]]);
    expect(findSpans('a+(b)?c+', text, { group: 1 })).toEqual([[0, 6001, 3000, 3001]]);
    expect(findSpans('a+b(c+)', text, { group: 1 })).toEqual([
      [3001, 5049, 3001, 5049],
      [5049, 6001, 5049, 6001],
    ]);
  });
});

describe('the statistics of a matcher', () => {
  const patterns = ['acme_\\w{4}', 'wile-(?:x|y)', '\\b\\d{3}-\\d{4}\\b'].map((p) =>
    parsePattern(p),
  );

  it('count what is compiled, and machines and states when they are made', () => {
    const matcher = compileMatcher(patterns);
    const cold = matcher.stats;
    expect(cold).toEqual({
      patterns: 3,
      literals: 3,
      machines: 1,
      states: 0,
      bytes: expect.any(Number),
    });
    // The alphabet alone has two bytes for each of 65,536 code units.
    expect(cold.bytes).toBeGreaterThan(131_072);

    matcher.scan('nothing', all, () => expect.unreachable());
    expect(matcher.stats).toMatchObject({ machines: 1, states: 2 });
    matcher.scan('acme_abcd 555-0100', all, () => undefined);
    const warm = matcher.stats;
    expect(warm.machines).toBe(4);
    expect(warm.states).toBeGreaterThan(20);
    expect(warm.bytes).toBeGreaterThan(cold.bytes);

    matcher.scan('acme_abcd 555-0100', all, () => undefined);
    expect(matcher.stats).toEqual(warm);
  });

  it('are those of an alphabet where there is no pattern', () => {
    expect(compileMatcher([]).stats).toMatchObject({ patterns: 0, literals: 0, machines: 0 });
  });
});
