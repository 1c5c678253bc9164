import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import {
  keywordLiterals,
  requiredLiteralsOf,
  selectiveLiterals,
} from '../../../src/match/prefilter/required-literals.ts';

const astOf = (source: string, flags = '') => parsePattern(source, { flags }).ast;
const short = (source: string, flags = ''): string[] =>
  requiredLiteralsOf(astOf(source, flags)).map(({ text, before }) => `${before}<${text}>`);

describe('requiredLiteralsOf()', () => {
  it.each<[string, string, string[]]>([
    ['ACME_[A-Z]+', '', ['0<acme_>']],
    ['a(?:bc|de)f', '', ['0<abcf>', '0<adef>']],
    ['colou?r', '', ['0<colour>', '0<color>']],
    ['(?:ab){2}c', '', ['0<ababc>']],
    ['(?:abc){2,}d', '', ['0<abcabc>']],
    ['(?:abc){2,4}d', '', ['0<abcabc>']],
    ['x+y', '', ['0<x>']],
    ['(?:foo|\\w+)=', '', ['Infinity<=>']],
    ['foo|\\w+', '', []],
    ['\\w{2,5}key\\d{0,3};', '', ['5<key>']],
    ['(?:a|\\d{3}-xyz)', '', ['0<a>', '3<-xyz>']],
    ['(?:\\d{1,3}-xyz|abcxyz?)', '', ['3<-xyz>', '0<abcxy>']],
    ['(?:\\d{1,3}abc|xabcz?)!?', '', ['3<abc>']],
    ['\\w+ \\w+', '', ['Infinity< >']],
    ['[aeiou]', '', ['0<a>', '0<e>', '0<i>', '0<o>', '0<u>']],
    ['[a-z]', '', []],
    ['éÉ', '', ['0<éÉ>']],
    ['秘密', '', ['0<秘密>']],
    ['😀', '', ['0<😀>']],
    ['K', 'i', ['0<k>']],
    ['(?=abc)\\w{3}', '', []],
    ['(?<!x)abc\\b', '', ['0<abc>']],
  ])('of %s with flags "%s" are %j', (source, flags, literals) => {
    expect(short(source, flags)).toEqual(literals);
  });

  it('are at most 64', () => {
    const words = Array.from({ length: 70 }, (_, i) => `word${i + 10}`);
    expect(requiredLiteralsOf(astOf(words.slice(0, 64).join('|')))).toHaveLength(64);
    expect(requiredLiteralsOf(astOf(words.join('|')))).toEqual([]);
    expect(short(`(?:${words.join('|')})#`)).toEqual(['6<#>']);
  });
});

describe('selectiveLiterals()', () => {
  it.each(['key\\w+', 'sk-\\w+', '==\\d', '(?:foo|bar)\\d{3}'])('keeps those of %s', (source) => {
    const literals = requiredLiteralsOf(astOf(source));
    expect(selectiveLiterals(literals)).toBe(literals);
  });

  it.each(['ab\\w+', '-\\d{3}', '\\d{3}', ' the'.slice(0, 2), '(?:foo|b)\\d'])(
    'finds those of %s too common',
    (source) => {
      expect(selectiveLiterals(requiredLiteralsOf(astOf(source)))).toEqual([]);
    },
  );

  it('weighs how far the windows reach', () => {
    const many = Array.from({ length: 20 }, (_, i) => `k${'abcdefghijklmnopqrst'[i]}z`).join('|');
    expect(selectiveLiterals(requiredLiteralsOf(astOf(`(?:${many}).{0,900}x`)))).toHaveLength(20);
    expect(selectiveLiterals(requiredLiteralsOf(astOf(`\\w{0,900}(?:${many})`)))).toEqual([]);
  });
});

describe('keywordLiterals()', () => {
  it('reach as far as the longest match', () => {
    expect(keywordLiterals(['Key'], parsePattern('\\w{3,9}'))).toEqual([
      { text: 'key', before: 6 },
    ]);
  });
});
