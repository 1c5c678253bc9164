import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { PatternError } from '../../src/match/syntax/pattern-error.ts';

/** What an engine answers: all it finds, as offsets, or that it refuses the pattern. */
type Answer = string | 'refused';

/** One pattern and text on which engines differ. Spans are written `0-2 4-5`. */
type Row = readonly [
  why: string,
  pattern: string,
  flags: string,
  text: string,
  ours: Answer,
  v8: Answer,
  re2js: Answer,
];

const write = (spans: readonly (readonly [start: number, end: number])[]): Answer =>
  spans.map(([start, end]) => `${start}-${end}`).join(' ');

function askUs(source: string, flags: string, text: string): Answer {
  try {
    const spans: [number, number][] = [];
    compileMatcher([parsePattern(source, { flags })]).scan(
      text,
      () => true,
      (_, start, end) => spans.push([start, end]),
    );
    return write(spans);
  } catch (error) {
    if (error instanceof PatternError) return 'refused';
    throw error;
  }
}

function askV8(source: string, flags: string, text: string): Answer {
  try {
    const matches = Array.from(text.matchAll(new RegExp(source, `g${flags}`)));
    return write(matches.map((match) => [match.index, match.index + match[0].length]));
  } catch (error) {
    if (error instanceof SyntaxError) return 'refused';
    throw error;
  }
}

function askRe2(source: string, flags: string, text: string): Answer {
  const expression = `${flags === '' ? '' : `(?${flags})`}${source}`;
  try {
    const spans: [number, number][] = [];
    const matcher = RE2JS.compile(expression).matcher(text);
    while (matcher.find()) spans.push([matcher.start(), matcher.end()]);
    return write(spans);
  } catch {
    return 'refused';
  }
}

/** V8 reads `(?i: )` from Node 23 on; the rows that use it are all found there. */
const INLINE_FLAGS: Answer = askV8('(?i:a)', '', 'A') === 'refused' ? 'refused' : '0-2';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'white space': [
    ['\\s has the no-break space', '\\s', '', 'a\u00a0', '1-2', '1-2', ''],
    ['\\s has the byte order mark', '\\s', '', 'a\ufeff', '1-2', '1-2', ''],
    ['\\s has U+2028', '\\s', '', 'a\u2028', '1-2', '1-2', ''],
    ['\\s has U+3000', '\\s', '', 'a\u3000', '1-2', '1-2', ''],
    ['\\s has the vertical tab', '\\s', '', 'a\v', '1-2', '1-2', ''],
    ['\\s is without U+200B', '\\s', '', 'a\u200b', '', '', ''],
    ['\\s is without U+0085', '\\s', '', 'a\u0085', '', '', ''],
    ['\\S is all the rest', '\\S', '', '\u00a0\u200b', '1-2', '1-2', '0-1 1-2'],
    ['POSIX space is ASCII, with VT', '[[:space:]]', '', '\u00a0\v', '1-2', '', '1-2'],
  ],
  'digits and words': [
    ['\\d is ASCII', '\\d', '', '\u06611', '1-2', '1-2', '1-2'],
    ['\\w is ASCII', '\\w+', '', 'né1', '0-1 2-3', '0-1 2-3', '0-1 2-3'],
    ['\\b is ASCII', '\\bn\\b', '', 'né', '0-1', '0-1', '0-1'],
    ['\\b does not fold', '\\bk', 'i', '\u017fk', '1-2', '1-2', '1-2'],
    ['\\w does not fold', '\\w', 'i', '\u212a\u017f', '', '', '0-1 1-2'],
    ['\\W does not fold', '\\W', 'i', 'k\u212a', '1-2', '1-2', ''],
  ],
  'case folding': [
    ['ASCII folds', 'k', 'i', 'kK', '0-1 1-2', '0-1 1-2', '0-1 1-2'],
    ['the Kelvin sign does not fold', 'k', 'i', '\u212a', '', '', '0-1'],
    ['the long s does not fold', 's', 'i', '\u017f', '', '', '0-1'],
    ['Latin-1 does not fold', 'é', 'i', 'Éé', '1-2', '0-1 1-2', '0-1 1-2'],
    ['Greek does not fold', 'σ', 'i', 'Σςσ', '2-3', '0-1 1-2 2-3', '0-1 1-2 2-3'],
    ['sharp s does not fold', 'ß', 'i', '\u1e9e', '', '', '0-1'],
    ['a negated class is folded first', '[^a]', 'i', 'aAb', '2-3', '2-3', '2-3'],
    ['a negated class has the Kelvin sign', '[^k]', 'i', '\u212aK', '0-1', '0-1', ''],
    ['a class folds its letters', '[a-c_]', 'i', 'B_', '0-1 1-2', '0-1 1-2', '0-1 1-2'],
    ['POSIX classes fold', '[[:upper:]]', 'i', 'aB', '0-1 1-2', '', '0-1 1-2'],
    ['negated POSIX classes are folded first', '[[:^upper:]]', 'i', 'aB1', '2-3', '', '2-3'],
    ['\\p folds', '\\p{Lu}', 'i', 'aBé', '0-1 1-2', '', '0-1 1-2 2-3'],
  ],
  'dot and lines': [
    ['. is not LF', '.', '', 'a\n', '0-1', '0-1', '0-1'],
    ['. is not CR', '.', '', 'a\r', '0-1', '0-1', '0-1 1-2'],
    ['. is not U+2028', '.', '', 'a\u2028', '0-1', '0-1', '0-1 1-2'],
    ['. is U+0085', '.', '', '\u0085', '0-1', '0-1', '0-1'],
    ['. with s is anything', '.', 's', '\n\r\u2028', '0-1 1-2 2-3', '0-1 1-2 2-3', '0-1 1-2 2-3'],
    ['^ is the start of the text', '^a', '', 'a\na', '0-1', '0-1', '0-1'],
    ['^ with m is after LF', '^a', 'm', 'a\na', '0-1 2-3', '0-1 2-3', '0-1 2-3'],
    ['^ with m is after CR', '^a', 'm', 'b\ra', '2-3', '2-3', ''],
    ['^ with m is after U+2028', '^a', 'm', 'b\u2028a', '2-3', '2-3', ''],
    ['^ with m is between CR and LF', '^\\n', 'm', '\r\n', '1-2', '1-2', ''],
    ['$ is the very end', 'a$', '', 'a\n', '', '', ''],
    ['$ with m is before LF', 'a$', 'm', 'a\n', '0-1', '0-1', '0-1'],
    ['$ with m is before CR', 'a$', 'm', 'a\r', '0-1', '0-1', ''],
    ['$ with m is before U+2029', 'a$', 'm', 'a\u2029', '0-1', '0-1', ''],
    ['\\A is the start with m too', '\\Aa', 'm', 'a\na', '0-1', '', '0-1'],
    ['\\z is the end with m too', 'a\\z', 'm', 'a\na', '2-3', '', '2-3'],
  ],
  'flags in the pattern': [
    ['(?i) in mid-pattern holds from there on', 'a(?i)b', '', 'aB AB', '0-2', 'refused', '0-2'],
    ['(?i) holds for later alternatives', 'a(?i)b|c', '', 'AbC', '2-3', 'refused', '2-3'],
    ['(?i) ends with its group', '(?:(?i)a)b', '', 'AbAB', '0-2', 'refused', '0-2'],
    ['(?i: )', '(?i:a)b', '', 'AbAB', '0-2', INLINE_FLAGS, '0-2'],
    ['(?-i: )', '(?-i:a)b', 'i', 'aBAB', '0-2', INLINE_FLAGS, '0-2'],
    ['(?s-i: )', '(?s-i:a.)', 'i', 'a\nA\n', '0-2', INLINE_FLAGS, '0-2'],
    ['(?P<name> )', '(?P<n>a)', '', 'a', '0-1', 'refused', '0-1'],
    ['(?<name> )', '(?<n>a)', '', 'a', '0-1', '0-1', '0-1'],
    ['(?U) is refused', '(?U)a+', '', 'aa', 'refused', 'refused', '0-1 1-2'],
  ],
  'classes and escapes': [
    ['POSIX classes', '[[:digit:]]', '', ':]1', '2-3', '0-2', '2-3'],
    ['POSIX classes negated', '[[:^digit:]]', '', '1a', '1-2', '', '1-2'],
    [
      'a POSIX class needs a class around it',
      '[:digit:]',
      '',
      'd:1',
      'refused',
      '0-1 1-2',
      '0-1 1-2',
    ],
    ['\\z is not the letter', 'a\\z', '', 'az', '', '0-2', ''],
    ['\\A is not the letter', '\\Aa', '', 'Aa', '', '0-2', ''],
    ['\\x{61} is a code', '\\x{61}', '', 'a', '0-1', '', '0-1'],
    ['\\u0061 is a code', '\\u0061', '', 'a', '0-1', '0-1', 'refused'],
    ['\\p{L} is a category', '\\p{L}', '', 'pLé', '0-1 1-2 2-3', '', '0-1 1-2 2-3'],
    ['\\Q..\\E is refused', '\\Qa\\E', '', 'QaE', 'refused', '0-3', '1-2'],
    ['[]a] is refused', '[]a]', '', ']a', 'refused', '', '0-1 1-2'],
    ['[^] is refused', '[^]', '', 'a', 'refused', '0-1', 'refused'],
    ['set notation is refused', '[a-z&&[b]]', '', 'b]', 'refused', '0-2', '0-2'],
    ['[ in a class is refused', '[[a]', '', '[a', 'refused', '0-1 1-2', '0-1 1-2'],
    ['\\012 is refused', '\\012', '', '\n', 'refused', '0-1', '0-1'],
    ['[\\b] is refused', '[\\b]', '', '\b', 'refused', '0-1', 'refused'],
    ['\\cA is refused', '\\cA', '', '\x01', 'refused', '0-1', 'refused'],
    ['\\Z is refused', 'a\\Z', '', 'aZ', 'refused', '0-2', 'refused'],
    ['\\C is refused', '\\C', '', 'C', 'refused', '0-1', 'refused'],
    ['{ may be literal', 'a{b', '', 'a{b', '0-3', '0-3', '0-3'],
    ['{,2} is refused', 'a{,2}', '', 'a{,2}', 'refused', '0-5', '0-5'],
  ],
  'code units': [
    ['. takes half of a pair', '.', '', '😀', '0-1 1-2', '0-1 1-2', '0-2'],
    ['[^a] takes half of a pair', '[^a]', '', '😀', '0-1 1-2', '0-1 1-2', '0-2'],
    ['a pair repeats whole', '😀+', '', '😀😀', '0-4', '0-2 2-4', '0-4'],
    ['a lone half can be searched', '\\ud83d', '', '😀', '0-1', '0-1', 'refused'],
    ['. takes a lone half', '.', '', '\ud83d', '0-1', '0-1', '0-1'],
    ['counts are of units', '^.{2}$', '', '😀', '0-2', '0-2', ''],
    ['a class beyond U+FFFF is refused', '[😀]', '', '😀', 'refused', '0-1 1-2', '0-2'],
  ],
  'preference and repeats': [
    ['the first alternative wins', 'a|ab', '', 'ab', '0-1', '0-1', '0-1'],
    ['lazy repeats take few', 'a+?b?', '', 'aab', '0-1 1-3', '0-1 1-3', '0-1 1-3'],
    ['an empty match is refused', 'a*', '', 'b', 'refused', '0-0 1-1', '0-0 1-1'],
    ['an empty round is refused', '(?:a?)*b', '', 'ab', 'refused', '0-2', '0-2'],
    ['a repeat of \\b is refused', '\\b+a', '', 'a', 'refused', 'refused', '0-1'],
    ['a++ is refused', 'a++', '', 'aa', 'refused', 'refused', 'refused'],
    ['(?>a) is refused', '(?>a)', '', 'a', 'refused', 'refused', 'refused'],
    ['a** is refused', 'a**b', '', 'aab', 'refused', 'refused', 'refused'],
    ['1,000 rounds are the most', 'a{1001}', '', 'a', 'refused', '', 'refused'],
    ['a{0} is refused', 'a{0}b', '', 'b', 'refused', '0-1', '0-1'],
  ],
  'look around and back': [
    ['lookahead', 'a(?=b)', '', 'ab', '0-1', '0-1', 'refused'],
    ['negated lookahead', 'a(?!b)', '', 'abaa', '2-3 3-4', '2-3 3-4', 'refused'],
    ['lookbehind', '(?<=b)a', '', 'ba', '1-2', '1-2', 'refused'],
    ['negated lookbehind', '(?<!b)a', '', 'baa', '2-3', '2-3', 'refused'],
    [
      'lookaround of varying length is refused',
      'a(?=b+c)',
      '',
      'abbc',
      'refused',
      '0-1',
      'refused',
    ],
    ['a back-reference is refused', '(a)\\1', '', 'aa', 'refused', '0-2', 'refused'],
    ['\\k<n> is refused', '(?<n>a)\\k<n>', '', 'aa', 'refused', '0-2', 'refused'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%s', (_why, pattern, flags, text, ours, v8, re2js) => {
    expect({
      ours: askUs(pattern, flags, text),
      v8: askV8(pattern, flags, text),
      re2js: askRe2(pattern, flags, text),
    }).toEqual({ ours, v8, re2js });
  });
});
