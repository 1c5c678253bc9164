import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/match/parse-pattern.ts';
import { hasLooseAnchor, matchesEverything } from '../../../src/policy/lint/allow-pattern.ts';

const ast = (pattern: string) => parsePattern(pattern).ast;

describe('matchesEverything()', () => {
  it.each([
    '.',
    '.+',
    '[^\\n]',
    '(?s:.)',
    '\\w',
    '\\w+',
    '\\S{1,5}',
    '(\\w)',
    '\\b\\w+\\b',
    '[a-z]|[A-Z]|[0-9]',
    '(?i:[a-z])|\\d',
    '^.',
    '.$',
    '^.+$',
    '^(\\w+)$',
    'a?.',
    '.(?:b|c?)',
    '.b*',
    '(.)b?',
    '.(b?)c*',
  ])('is true for %s', (pattern) => {
    expect(matchesEverything(ast(pattern))).toBe(true);
  });

  it.each([
    '\\d',
    '[a-z]',
    'a',
    '..',
    '.{2,}',
    '^.$',
    '^.{1,3}$',
    '.a',
    '(?<=x).',
    '.(?!x)',
    'example|test',
    '^EX',
    '(?:.x)+',
  ])('is false for %s', (pattern) => {
    expect(matchesEverything(ast(pattern))).toBe(false);
  });
});

describe('hasLooseAnchor()', () => {
  it.each(['^true|false|null$', '^a|b', 'a|b$', '^a$|b'])('is true for %s', (pattern) => {
    expect(hasLooseAnchor(ast(pattern))).toBe(true);
  });

  it.each(['^(?:true|false|null)$', '^a$|^b$', 'a|b', '^a', 'a$', '^a|^b', '\\ba|b', '^(a|b)'])(
    'is false for %s',
    (pattern) => {
      expect(hasLooseAnchor(ast(pattern))).toBe(false);
    },
  );
});
