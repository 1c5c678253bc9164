import { describe, expect, it } from 'vitest';
import { convertPattern } from '../../src/import/convert-pattern.ts';
import type { Dialect } from '../../src/import/rewrite-escape.ts';
import { rewritePattern } from '../../src/import/rewrite-pattern.ts';
import { findTexts, refusalOf } from '../match/support/find-spans.ts';

describe('rewritePattern()', () => {
  it.each<[string, Dialect, string, string, string]>([
    ['flags at the start', 'go', '(?i)abc', 'abc', 'i'],
    ['several flags at the start', 'python', '(?smi)abc', 'abc', 'ims'],
    ['flags that say nothing', 'python', '(?ui)a(?a:b)', 'a(?:b)', 'i'],
    ['flags in mid-pattern', 'go', 'a(?i)b(?-i:c)', 'a(?i)b(?-i:c)', ''],
    ['flags that mean something else', 'go', '(?U)a+', '(?U)a+', ''],
    ['named groups', 'go', '(?P<n>a)', '(?P<n>a)', ''],
    ['the end of the text', 'go', 'a\\z', 'a\\z', ''],
    ['the end of the text in Python', 'python', 'a\\Z', 'a\\z', ''],
    ['bell and escape', 'go', '\\a\\e', '\\x07\\x1B', ''],
    ['octal codes', 'python', '\\012\\101', '\\x0A\\x41', ''],
    ['quotes', 'go', '\\Qa.b\\E+', 'a\\.b+', ''],
    ['quotes up to the end', 'go', '\\Q(', '\\(', ''],
    ['short properties', 'go', '\\pL\\PN', '\\p{L}\\P{N}', ''],
    ['comments', 'python', 'a(?#note)b', 'ab', ''],
    ['{,n} of Python', 'python', 'ba{,2}', 'ba{0,2}', ''],
    ['{,n} of Go, which is text', 'go', 'ba{,2}', 'ba\\{,2}', ''],
    ['a bracket in the first place', 'go', '[]a]', '[\\]a]', ''],
    ['a bracket in the first place, negated', 'python', '[^]a]', '[^\\]a]', ''],
    ['a bracket in a class', 'go', '[[a]', '[\\[a]', ''],
    ['signs of set notation', 'python', '[a&&b--]', '[a\\&\\&b-\\-]', ''],
    ['hyphens at the edges', 'python', '[-a-]', '[\\-a\\-]', ''],
    ['a hyphen after a set', 'python', '[\\d-x]', '[\\d\\-x]', ''],
    ['a range from a hyphen', 'python', '[--9]', '[\\--9]', ''],
    ['a range up to a bracket', 'go', '[A-[:alpha:]', '[A-\\[:alpha:]', ''],
    ['a backspace', 'python', '[\\b]', '[\\x08]', ''],
    ['POSIX classes', 'go', '[[:alpha:]-]', '[[:alpha:]\\-]', ''],
    ['codes in ranges', 'go', '[\\x41-\\x{5A}\\pL]', '[\\x41-\\x{5A}\\p{L}]', ''],
    ['a class that is not closed', 'go', '[a', '[a', ''],
    ['a range that is not closed', 'go', '[a-', '[a\\-', ''],
  ])('reads %s (%s)', (_, dialect, source, regex, flags) => {
    expect(rewritePattern(source, dialect)).toEqual({ regex, flags });
  });

  it.each<[Dialect, string, string, string[]]>([
    ['python', '[a&&b]+', 'a&b', ['a&b']],
    ['python', '[+--]+', '+,-.', ['+,-']],
    ['python', '[^]x]', 'x]y', ['y']],
    ['go', '[[:digit:]&]+', '1&2', ['1&2']],
    ['go', '(?i)k[a-c](?-i:X)', 'KBX kbx', ['KBX']],
  ])('keeps what %s finds with %s', (dialect, source, text, found) => {
    const { regex, flags } = rewritePattern(source, dialect);
    expect(findTexts(regex, text, { flags })).toEqual(found);
  });

  it('leaves to our parser what cannot be said', () => {
    for (const source of ['(a)\\1', '(?>a)', 'a++', '(?=a+)b', '(?x) a']) {
      expect(refusalOf(rewritePattern(source, 'python').regex).code).toMatch(/^GW_PATTERN_/);
    }
  });
});

describe('convertPattern()', () => {
  it.each([
    ['\\b\\d{9}\\b', true],
    ['\\b\\d{5}-?\\d{3}\\b', true],
    ['[A-Z]\\d{8}|\\d{9}', true],
    ['\\b([A-Za-z0-9/+=]{40})\\b', true],
    ['(?<!\\d)4\\d{12}', true],
    ['\\d{3}-\\d{2}', false],
    ['key_\\w{8}', false],
    ['(?<=id )\\d{8}', false],
    ['[a-z]+@[a-z]+', false],
  ])('says of %s whether it is bare: %s', (source, bare) => {
    expect(convertPattern(source, { dialect: 'go' })).toMatchObject({ bare });
  });

  it('takes the whole match where a group cannot be the finding', () => {
    expect(convertPattern('a(b)+', { dialect: 'go', group: 1 })).toMatchObject({
      group: 0,
      groupNote: expect.stringContaining('GW_PATTERN_UNSUPPORTED'),
    });
  });
});
