import { describe, expect, it } from 'vitest';
import { isFoldSafe, requiredLiterals } from '../../src/match/literals.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';

const astOf = (source: string, flags = '') => parsePattern(source, { flags }).ast;

describe('requiredLiterals()', () => {
  it.each<[string, string, string[]]>([
    ['ACME_[A-Z]+', '', ['acme_']],
    ['a(?:bc|de)f', '', ['abcf', 'adef']],
    ['colou?r', '', ['colour', 'color']],
    ['(?:ab){2}c', '', ['ababc']],
    ['(?:abc){2,}d', '', ['abcabc']],
    ['x+y', '', ['x']],
    ['(?:foo|\\w+)=', '', ['=']],
    ['foo|\\w+', '', []],
    ['\\w+ \\w+', '', [' ']],
    ['[aeiou]', '', ['a', 'e', 'i', 'o', 'u']],
    ['[a-z]', '', []],
    ['\\d\\d', '', ['0', '1', '2', '3', '4']],
    ['é@', '', ['@']],
    ['éÉ', '', []],
    ['秘密', '', ['秘密']],
    ['😀', '', []],
    ['K', 'i', ['k']],
    ['(?=abc)\\w{3}', '', []],
    ['(?<!x)abc\\b', '', ['abc']],
  ])('of %s with flags "%s" starts with %j', (source, flags, literals) => {
    expect(requiredLiterals(astOf(source, flags)).slice(0, 5)).toEqual(literals);
  });

  it('stays within 64 literals', () => {
    const words = Array.from({ length: 70 }, (_, i) => `word${i + 10}`);
    expect(requiredLiterals(astOf(words.slice(0, 64).join('|')))).toHaveLength(64);
    expect(requiredLiterals(astOf(words.join('|')))).toEqual([]);
    expect(requiredLiterals(astOf(`(?:${words.join('|')})#`))).toEqual(['#']);
  });
});

describe('isFoldSafe()', () => {
  it.each(['', 'abc-1 ', '秘密', 'א'])('holds for %j', (text) => {
    expect(isFoldSafe(text)).toBe(true);
  });

  it.each(['A', 'é', 'É', 'ß', 'σ', '\u{1D400}', '\ud801', 'İ', '\u212a', 'ǅ'])(
    'fails for %j',
    (text) => {
      expect(isFoldSafe(text)).toBe(false);
    },
  );
});
