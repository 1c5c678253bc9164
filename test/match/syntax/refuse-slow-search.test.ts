import { describe, expect, it } from 'vitest';
import { findTexts, refusalOf } from '../find-spans.ts';

describe('refuseSlowSearch()', () => {
  it.each([
    'a?'.repeat(40).concat('x'),
    '[a-z]{0,50}'.repeat(4).concat('!'),
    '\\w+\\w+!',
    'x\\w+\\w+!',
    'key\\s*\\s*\\s*:',
    'key\\s*,?\\s*;?\\s*:',
    'key\\s*[\'"]?\\s*:\\s*[\'"]?\\s*x',
    '(?:a|b|\\s*)(?:c|\\s*)\\s*x',
    '(?:\\s|\\s){0,1}(?:(?:\\s)*)\\s*x',
    '(?=a)\\b(\\w*)(?:-\\w+)?(\\w*)x',
    // Took 17 s for 8,000 characters: each way to come to the rounds goes through all of them.
    '[a-z]+[a-z]{500}!',
    '\\w+(?:\\w{500})?!',
    '\\w+(?:\\w{500}){1,2}!',
  ])('refuses %s', (source) => {
    expect(refusalOf(source)).toMatchObject({ code: 'GW_PATTERN_LIMIT', index: 0 });
  });

  it.each([
    '\\w+!',
    '\\w+\\w{4}!',
    '\\w{1000,}!',
    'key\\s*,?\\s*:',
    'key\\s*:\\s*\\w+\\s*,',
    'key\\s{0,5}[\'"]?\\s{0,5}:\\s{0,5}[\'"]?\\s{0,5}x',
    '[\\w.-]+@[\\w-]+\\.[\\w.-]+',
    '(?:[a-z]+\\.)+[a-z]{2,}',
    '(?:b|a|c|\\d+)x',
    'k(?:=\\w+)?(?:;\\w+)*!',
    'k(?:\\b|-)(?:(?<=a)\\w+|\\s+)!',
  ])('accepts %s', (source) => {
    expect(() => findTexts(source, 'a')).not.toThrow();
  });
});
