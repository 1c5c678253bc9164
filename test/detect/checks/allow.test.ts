import { describe, expect, it } from 'vitest';
import { compileAllow, createAllowMatchers } from '../../../src/detect/checks/allow.ts';
import type { AllowEntry } from '../../../src/model/rule.ts';

/** Is the text between the brackets allowed, in a match that reaches from < to >? */
function allowed(marked: string, ...entries: Partial<AllowEntry>[]): boolean {
  const text = marked.replace(/[<>[\]]/g, '');
  const place = (mark: string) => {
    const before = marked.slice(0, marked.indexOf(mark));
    return before.replace(/[<>[\]]/g, '').length;
  };
  const check = compileAllow(
    entries.map((entry) => ({ target: 'finding', condition: 'or', ...entry })),
  );
  return check(text, {
    target: { rule: 0, candidate: 0 },
    start: place('['),
    end: place(']'),
    matchStart: place('<'),
    matchEnd: place('>'),
  });
}

describe('compileAllow()', () => {
  it.each<[string, boolean, string, Partial<AllowEntry>[]]>([
    ['no entries', false, '<[abc]>', []],
    ['an exact value', true, '<[ABC]>', [{ values: ['abc'] }]],
    ['a folded value', true, '<[Ábc]>', [{ values: ['abc'] }]],
    ['a part of a value', false, '<[abcd]>', [{ values: ['abc'] }]],
    ['a stopword inside', true, '<[myEXAMPLEkey]>', [{ stopwords: ['example'] }]],
    ['a stopword outside', false, 'example <[key]>', [{ stopwords: ['example'] }]],
    ['a pattern on the finding', true, '<k=[abc]>', [{ regex: '^abc$' }]],
    ['a pattern on the match', true, '<k=[abc]>', [{ regex: '^k=', target: 'match' }]],
    ['a pattern not on the match', false, 'x <k=[abc]>', [{ regex: '^x', target: 'match' }]],
    ['a pattern on the line', true, 'a\nx <k=[abc]> y\nb', [{ regex: '^x.*y$', target: 'line' }]],
    ['a pattern on another line', false, 'a\nx <k=[abc]> y\nb', [{ regex: 'b$', target: 'line' }]],
    [
      'a listed host',
      true,
      '<![x]([HTTPS://Img.Example.com/a])>'.replace('[x]', ''),
      [{ hosts: ['*.example.com'] }],
    ],
    [
      'a listed host as a user',
      false,
      '<[https://example.com@evil.org/a]>',
      [{ hosts: ['example.com'] }],
    ],
    [
      'a listed host in a query',
      false,
      '<[https://evil.org/?example.com]>',
      [{ hosts: ['example.com'] }],
    ],
    ['a listed range', true, '<[http://0x0a.0.0.7/a]>', [{ hosts: ['10.0.0.0/8'] }]],
    ['either key of an entry', true, '<[abc]>', [{ values: ['abc'], stopwords: ['zzz'] }]],
    [
      'both keys with and',
      false,
      '<[abc]>',
      [{ values: ['abc'], stopwords: ['zzz'], condition: 'and' }],
    ],
    ['any of the entries', true, '<[abc]>', [{ values: ['x'] }, { values: ['abc'] }]],
  ])('knows %s: %s', (_, expected, text, entries) => {
    expect(allowed(text, ...entries)).toBe(expected);
  });
});

describe('createAllowMatchers()', () => {
  it('makes the matcher of a pattern once, for all rules that share it', () => {
    const matchers = createAllowMatchers();
    expect(matchers('^abc$')).toBe(matchers('^abc$'));
    expect(matchers('^abc$')).not.toBe(matchers('^abd$'));
  });
});
