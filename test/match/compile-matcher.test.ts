import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { findSpans, findTexts } from './support/find-spans.ts';

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

  it('believes the required literals of a pattern', () => {
    const requiredLiterals = [{ text: 'zzz', before: 9 }];
    const pattern = { ...parsePattern('ab'), requiredLiterals };
    compileMatcher([pattern]).scan('ab', all, () => expect.unreachable());
  });
});

describe('a match', () => {
  it.each<[string, number, number[]]>([
    ['key=\\S+', 2044, [0, 2049]],
    ['key=\\S+', 9000, [0, 9005]],
    ['x+;', 200_000, [4, 200_005]],
    ['k.{1000}x', 4000, [0, 1002]],
  ])('of %s in a run of %d is reported whole', (source, length, expected) => {
    const [[start, end] = [], ...others] = findSpans(source, `key=${'x'.repeat(length)};`);
    expect([start, end]).toEqual(expected);
    expect(others).toEqual([]);
  });
});
