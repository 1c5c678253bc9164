import { describe, expect, it } from 'vitest';
import { findTexts, refusalOf } from '../support/find-spans.ts';

/** Pattern, flags, text, what is found. */
type Accepted = readonly [string, string, string, readonly string[]];

const ACCEPTED: Readonly<Record<string, readonly Accepted[]>> = {
  literals: [
    ['a.c', '', 'abc a\nc a\rc a\u2028c a\u2029c a\u0085c', ['abc', 'a\u0085c']],
    ['a.c', 's', 'abc a\nc', ['abc', 'a\nc']],
    ['a{x}', '', 'a{x}', ['a{x}']],
    ['a{,x}', '', 'a{,x}', ['a{,x}']],
    ['}]', '', '}]', ['}]']],
    ['😀{2}', '', '😀😀😀', ['😀😀']],
    ['\ud83d', '', '😀', ['\ud83d']],
  ],
  escapes: [
    ['\\d+', '', '12 ١٢ ３', ['12']],
    ['\\D+', '', '12ab3', ['ab']],
    ['\\w+', '', 'a_1é', ['a_1']],
    ['\\W', '', 'aé', ['é']],
    [
      'a\\sb',
      '',
      'a\u00a0b a\ufeffb a\u2028b a\u200bb a\u0085b',
      ['a\u00a0b', 'a\ufeffb', 'a\u2028b'],
    ],
    ['\\S+', '', 'a\u3000b', ['a', 'b']],
    ['\\t\\n\\r\\f\\v\\0', '', '\t\n\r\f\v\0', ['\t\n\r\f\v\0']],
    ['\\x41\\x{42}\\u0043', '', 'ABC', ['ABC']],
    ['\\x{1F600}+', '', '😀😀', ['😀😀']],
    ['\\uD83D\\uDE00+', '', '😀😀', ['😀😀']],
    ['\\uD83D+', '', '\ud83d\ud83d', ['\ud83d\ud83d']],
    ['\\uD83D\\u0041', '', '\ud83dA', ['\ud83dA']],
    ['\\.\\*\\/\\-\\"\\_\\ \\{\\@\\`\\~', '', '.*/-"_ {@`~', ['.*/-"_ {@`~']],
    ['\\p{Lu}\\p{Ll}+', '', 'Émile ÀB', ['Émile']],
    ['\\P{L}+', '', 'a12b', ['12']],
    ['\\p{Sc}\\p{Nd}+', '', '€12 $3', ['€12', '$3']],
    ['\\p{Han}+', '', 'abc 秘密', ['秘密']],
  ],
  classes: [
    ['[a-c]+', '', 'abcd', ['abc']],
    ['[^a-c]+', '', 'abcd\n', ['d\n']],
    ['[a\\]-]+', '', 'a]-', ['a]-']],
    ['[-a]+', '', '-a', ['-a']],
    ['[\\w-.]+', '', 'a-.', ['a-.']],
    ['[a-c-e]+', '', 'b-ed', ['b-e']],
    ['[$^.*+?(){}|/]+', '', '$^.*+?(){}|/', ['$^.*+?(){}|/']],
    ['[\\x41-\\u0043]+', '', 'ABCD', ['ABC']],
    ['[\\d\\s]+', '', 'a1 2b', ['1 2']],
    ['[\\D]+', '', '1ab2', ['ab']],
    ['[\\-&]+', '', '-&', ['-&']],
    ['[[:digit:]]+', '', 'a12:]', ['12']],
    ['[[:^digit:]]+', '', '1ab2', ['ab']],
    ['[^[:space:][:punct:]]+', '', 'a_b c', ['a', 'b', 'c']],
    ['[[:alpha:]_]+', '', 'a_b1', ['a_b']],
    ['[\\p{Lu}\\d]+', '', 'aÉ1', ['É1']],
  ],
  flags: [
    ['key', 'i', 'KEY Key \u212aey', ['KEY', 'Key']],
    ['é', 'i', 'É é', ['é']],
    ['[a-c]+', 'i', 'aBCD', ['aBC']],
    ['[^a]', 'i', 'aAb', ['b']],
    ['[^\\W]+', 'i', 'aB-', ['aB']],
    ['\\p{Lu}+', 'i', 'aBé', ['aB']],
    ['\\P{Lu}+', 'i', 'aBé', ['é']],
    ['[[:upper:]]+', 'i', 'aB', ['aB']],
    ['(?i)a(?-i)b', '', 'Ab AB', ['Ab']],
    ['a(?i)b|c', '', 'aB C A', ['aB', 'C']],
    ['(?:a(?i)b)c', '', 'aBc aBC', ['aBc']],
    ['(?i:a)b', '', 'Ab AB', ['Ab']],
    ['(?-i:a)b', 'i', 'aB AB', ['aB']],
    ['(?s-i:A.)b', 'i', 'A\nB a\nb', ['A\nB']],
    ['(?s:.)a.', '', '\na\n \nab', ['\nab']],
    ['(?P<n>a)(?<m>b)', '', 'ab', ['ab']],
    ['(?im)^a', '', 'b\nA', ['A']],
  ],
  anchors: [
    ['^a', '', 'a\na', ['a']],
    ['^a', 'm', 'a\na\ra\u2028a\u2029a a', ['a', 'a', 'a', 'a', 'a']],
    ['a$', '', 'a\na\n', []],
    ['a$', 'm', 'a\r\na\n', ['a', 'a']],
    ['\\Aa', 'm', 'a\na', ['a']],
    ['a\\z', 'm', 'a\na', ['a']],
    ['\\ba\\b', '', 'a ab éa', ['a', 'a']],
    ['\\Ba', '', 'a ba', ['a']],
  ],
  repeats: [
    ['a{2}', '', 'aaa', ['aa']],
    ['a{2,}', '', 'a aaa', ['aaa']],
    ['a{1,2}', '', 'aaa', ['aa', 'a']],
    ['a{1}b', '', 'aab', ['ab']],
    ['xa*?b?', '', 'xaab', ['x']],
    ['a+?b', '', 'aab', ['aab']],
    ['a??b', '', 'ab', ['ab']],
    ['a{1,3}?', '', 'aaa', ['a', 'a', 'a']],
    ['(?:ab){2}', '', 'ababab', ['abab']],
    ['a|ab', '', 'ab', ['a']],
    ['(?:ab|a)(?:c|bcd)', '', 'abcd', ['abc']],
    ['x(?:|a)', '', 'xa', ['x']],
  ],
  lookaround: [
    ['a(?=b)', '', 'ab ac', ['a']],
    ['a(?!b)', '', 'ab ac', ['a']],
    ['(?<=b)a', '', 'ba ca', ['a']],
    ['(?<![a-z])a', '', 'ba a', ['a']],
    ['(?<=^|[ ,])a(?=$|[ ,])', '', 'a ba,a', ['a', 'a']],
    ['(?!000|66)\\d{3}', '', '000 660 123', ['123']],
    ['(?<=\\d{16})a', '', `${'1'.repeat(16)}a`, ['a']],
    ['(?<=(?:a|b)c)d', '', 'acd', ['d']],
  ],
};

describe.each(Object.entries(ACCEPTED))('parse() of %s', (_, rows) => {
  it.each(rows)('/%s/%s in %j', (source, flags, text, found) => {
    expect(findTexts(source, text, { flags })).toEqual(found);
  });
});

/** Pattern, code, offset of what is refused. */
type Refused = readonly [string, string, number];

const SYNTAX: readonly Refused[] = [
  ['a\\', 'GW_PATTERN_SYNTAX', 1],
  ['a\\x4', 'GW_PATTERN_SYNTAX', 1],
  ['\\x{110000}', 'GW_PATTERN_SYNTAX', 0],
  ['\\x{}', 'GW_PATTERN_SYNTAX', 0],
  ['\\u12', 'GW_PATTERN_SYNTAX', 0],
  ['\\u{61}', 'GW_PATTERN_SYNTAX', 0],
  ['ab[c', 'GW_PATTERN_SYNTAX', 2],
  ['[a-', 'GW_PATTERN_SYNTAX', 0],
  ['[c-a]', 'GW_PATTERN_SYNTAX', 1],
  ['[a-\\d]', 'GW_PATTERN_SYNTAX', 1],
  ['[:digit:]', 'GW_PATTERN_SYNTAX', 0],
  ['[^\\s\\S]', 'GW_PATTERN_SYNTAX', 0],
  ['a(b', 'GW_PATTERN_SYNTAX', 1],
  ['a)b', 'GW_PATTERN_SYNTAX', 1],
  ['*a', 'GW_PATTERN_SYNTAX', 0],
  ['a|+', 'GW_PATTERN_SYNTAX', 2],
  ['({2})', 'GW_PATTERN_SYNTAX', 1],
  ['(?i)*', 'GW_PATTERN_SYNTAX', 4],
  ['a**', 'GW_PATTERN_SYNTAX', 1],
  ['a{2}{3}', 'GW_PATTERN_SYNTAX', 1],
  ['a+??', 'GW_PATTERN_SYNTAX', 1],
  ['a{3,2}', 'GW_PATTERN_SYNTAX', 1],
  ['ba{0}', 'GW_PATTERN_SYNTAX', 2],
  ['(?<n>a)(?P<n>b)', 'GW_PATTERN_SYNTAX', 7],
];

const UNSUPPORTED: readonly Refused[] = [
  ['(a)\\1', 'GW_PATTERN_UNSUPPORTED', 3],
  ['(?<n>a)\\k<n>', 'GW_PATTERN_UNSUPPORTED', 7],
  ['(?P<n>a)(?P=n)', 'GW_PATTERN_UNSUPPORTED', 8],
  ['\\012', 'GW_PATTERN_UNSUPPORTED', 0],
  ['[\\1]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['(?>a)', 'GW_PATTERN_UNSUPPORTED', 0],
  ['a++', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a*+', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a{2}+', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a{,2}', 'GW_PATTERN_UNSUPPORTED', 1],
  ['(?#note)a', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?|a)', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?)a', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?<1>a)', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?x)a', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?ii)a', 'GW_PATTERN_UNSUPPORTED', 0],
  ['(?i-i:a)', 'GW_PATTERN_UNSUPPORTED', 0],
  ['a\\q', 'GW_PATTERN_UNSUPPORTED', 1],
  ['\\Z', 'GW_PATTERN_UNSUPPORTED', 0],
  ['\\é', 'GW_PATTERN_UNSUPPORTED', 0],
  ['\\cA', 'GW_PATTERN_UNSUPPORTED', 0],
  ['\\pL', 'GW_PATTERN_UNSUPPORTED', 0],
  ['\\p{Letter}', 'GW_PATTERN_UNSUPPORTED', 0],
  ['[]a]', 'GW_PATTERN_UNSUPPORTED', 0],
  ['[^]', 'GW_PATTERN_UNSUPPORTED', 0],
  ['[[a-z]--[aeiou]]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['[a[b]', 'GW_PATTERN_UNSUPPORTED', 2],
  ['[\\w--\\d]', 'GW_PATTERN_UNSUPPORTED', 3],
  ['[a--z]', 'GW_PATTERN_UNSUPPORTED', 2],
  ['[\\w&&\\d]', 'GW_PATTERN_UNSUPPORTED', 3],
  ['[[:word1:]]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['[[:vowel:]]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['[\\b]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['[😀]', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?=b+)', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?=b?)', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?=)', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?!b|)', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?<=b{17})', 'GW_PATTERN_UNSUPPORTED', 1],
  ['a(?=(b))', 'GW_PATTERN_UNSUPPORTED', 4],
  ['a(?=(?!b)c)', 'GW_PATTERN_UNSUPPORTED', 4],
];

const EMPTY: readonly Refused[] = [
  ['', 'GW_PATTERN_EMPTY', 0],
  ['a*', 'GW_PATTERN_EMPTY', 0],
  ['a|', 'GW_PATTERN_EMPTY', 0],
  ['^$', 'GW_PATTERN_EMPTY', 0],
  ['(?=a)', 'GW_PATTERN_EMPTY', 0],
  ['b(?:a?)*', 'GW_PATTERN_EMPTY', 1],
  ['ab(?:|c){2}', 'GW_PATTERN_EMPTY', 2],
  ['a\\b+', 'GW_PATTERN_EMPTY', 1],
  ['a(?=b)*', 'GW_PATTERN_EMPTY', 1],
];

const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;

const LIMIT: readonly Refused[] = [
  ['ba{1001}', 'GW_PATTERN_LIMIT', 1],
  ['a{2,1001}', 'GW_PATTERN_LIMIT', 0],
  ['a{1001,}', 'GW_PATTERN_LIMIT', 0],
  ['(?:a{100}){11}', 'GW_PATTERN_LIMIT', 0],
  ['(?:b|(a{20}c{50})){21,}', 'GW_PATTERN_LIMIT', 0],
  [nested(101), 'GW_PATTERN_LIMIT', 100],
  ['('.repeat(4096), 'GW_PATTERN_LIMIT', 100],
  ['a'.repeat(4097), 'GW_PATTERN_LIMIT', 4096],
  ['a{1000}b{1000}c{49}', 'GW_PATTERN_LIMIT', 0],
  [`(?:${'a{1000}|'.repeat(10)}b)`, 'GW_PATTERN_LIMIT', 0],
];

describe('parse()', () => {
  it.each([...SYNTAX, ...UNSUPPORTED, ...EMPTY, ...LIMIT])('refuses %s', (source, code, index) => {
    const error = refusalOf(source);
    expect([error.code, error.index]).toEqual([code, index]);
    expect(error.message).toMatch(/^Cannot use ".*": .*[^.]$/s);
    expect(error.message.length).toBeLessThan(120);
    expect(error.hint).not.toBe('');
  });

  it.each([nested(100), 'a{1000}', '(?:a{100}){10}', 'a{1000}b{1000}c{48}', 'a'.repeat(2048)])(
    'accepts %s, which is just within a limit',
    (source) => {
      expect(() => findTexts(source, 'x')).not.toThrow();
    },
  );

  it('folds case into the tree instead of asking the engine', () => {
    expect(findTexts('straße|ſ', 'STRASSE STRAßE S', { flags: 'i' })).toEqual(['STRAßE']);
  });
});
