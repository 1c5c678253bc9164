import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { lengthOf } from '../../src/match/syntax/length.ts';
import { findTexts, refusalOf } from './support/find-spans.ts';

describe('parsePattern()', () => {
  it.each([
    ['abc', 3],
    ['a|bcd', 3],
    ['a?b{2,5}', 6],
    ['(?:a|bc){2,3}', 6],
    ['\\ba(?=bcd)$', 1],
    ['(a)+', Infinity],
    ['😀', 2],
  ])('says how long a match of %s can be', (source, maxLength) => {
    expect(lengthOf(parsePattern(source).ast).max).toBe(maxLength);
  });

  it('keeps the source and selects the whole match by default', () => {
    expect(parsePattern('(a)b')).toMatchObject({
      source: '(a)b',
      group: 0,
      requiredLiterals: [{ text: 'ab', before: 0 }],
    });
  });

  it.each(['g', 'x', 'ii', 'im s', 'I'])('refuses the flags "%s"', (flags) => {
    expect(refusalOf('a', { flags })).toMatchObject({ code: 'GW_PATTERN_UNSUPPORTED', index: 0 });
  });

  it.each([
    ['a', 1, 'GW_PATTERN_SYNTAX', 0],
    ['(a)(?:b)', 2, 'GW_PATTERN_SYNTAX', 0],
    ['(a)', -1, 'GW_PATTERN_SYNTAX', 0],
    ['(a)', 0.5, 'GW_PATTERN_SYNTAX', 0],
    ['b(?:(a),){2}', 1, 'GW_PATTERN_UNSUPPORTED', 4],
    ['b((a),)+', 2, 'GW_PATTERN_UNSUPPORTED', 2],
    ['b(a?)', 1, 'GW_PATTERN_EMPTY', 1],
    ['b(|a)', 1, 'GW_PATTERN_EMPTY', 1],
  ])('refuses %s with group %d', (source, group, code, index) => {
    expect(refusalOf(source, { group })).toMatchObject({ code, index });
  });

  it.each<[string, number, string, string[]]>([
    ['k=(\\w+)', 1, 'k=a k=bc', ['a', 'bc']],
    ['(?:(a)|b)c', 1, 'ac bc', ['a', 'bc']],
    ['x(?:-(a))?', 1, 'x-a x', ['a', 'x']],
    ['(a)(?<n>b)', 2, 'ab', ['b']],
    ['((a)b)', 2, 'ab', ['a']],
    ['(a){1}b', 1, 'ab', ['a']],
    ['(b)|(?:c)|(a)', 2, 'a', ['a']],
  ])('selects in %s group %d', (source, group, text, found) => {
    expect(findTexts(source, text, { group })).toEqual(found);
  });
});
