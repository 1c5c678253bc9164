import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import { requiresAnyOf } from '../../../src/match/prefilter/requires-any-of.ts';

const astOf = (source: string, flags = '') => parsePattern(source, { flags }).ast;

describe('requiresAnyOf()', () => {
  it.each<[string, string, string[], boolean]>([
    ['acme_[a-z]{8}', '', ['acme_'], true],
    ['acme_[a-z]{8}', '', ['ACME'], true],
    ['ACME_[a-z]{8}', '', ['acme'], true],
    ['(?i)acme', '', ['acme'], true],
    ['acme|wile', '', ['acme'], false],
    ['acme|wile', '', ['acme', 'wile'], true],
    ['(?:acme)?_key', '', ['acme'], false],
    ['(?:acme)?_key', '', ['acme', 'key'], true],
    ['[ab]c', '', ['ac', 'bc'], true],
    ['[ab]c', '', ['ac'], false],
    ['(?:ab)+c', '', ['abc'], true],
    ['(?:ab)+c', '', ['abab', 'abc'], true],
    ['(?:ab){2,}c', '', ['abab'], true],
    ['(?:ab)+c', '', ['abab'], false],
    ['a{3}', '', ['aa'], true],
    ['a{1,3}', '', ['aa'], false],
    ['x\\w*aab', '', ['ab'], true],
    ['ab', '', ['abc', 'b'], true],
    ['(a)b', '', ['ab'], true],
    ['a(?=b)', '', ['ab'], false],
    ['\\bab', '', ['ab'], true],
    ['.a', '', [], false],
    ['.a', '', ['', 'x'], true],
    ['É', '', ['é'], false],
    ['é', '', ['é'], true],
  ])('%s with flags "%s" and keywords %j is %s', (source, flags, keywords, required) => {
    expect(requiresAnyOf(astOf(source, flags), keywords)).toBe(required);
  });
});
