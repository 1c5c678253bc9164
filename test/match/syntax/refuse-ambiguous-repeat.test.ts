import { describe, expect, it } from 'vitest';
import { findTexts, refusalOf } from '../find-spans.ts';

describe('refuseAmbiguousRepeat()', () => {
  it.each([
    ['(a+)+', 0],
    ['x(\\w+\\s?)+', 1],
    ['x(?:a|aa)*', 1],
    ['x(?:ab|ab)+', 1],
    ['x(?:ab|a[bc])+', 1],
    ['x(?:ab*c|ab*d)+', 1],
    ['x(?:a|[a-c])+', 1],
    ['x(?:ab?b?)+', 1],
    ['x(?:a{1,20})+', 1],
    ['x(?:a{1,30}){1,30}', 1],
    ['x(?:(?:ab?){2}b)+', 1],
    ['x(?:(?:aa?){2}c)+', 1],
    ['x(?:a(?:b|)b)+', 1],
    ['x(?:.+,)+', 1],
    ['x(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+', 1],
    ['x(?:(?:a|a)b)+', 1],
    ['x(?i:(?:a|A)b)+', 1],
    ['x(?:(?:a|b|ab){1,9}c){1,9}', 4],
  ])('refuses %s', (source, index) => {
    const error = refusalOf(source);
    expect([error.code, error.index]).toEqual(['GW_PATTERN_LIMIT', index]);
  });

  it.each([
    '(?:[a-z]+\\.)+x',
    'x(?:a*b*c)+',
    '(?:[a-z0-9]+(?:-+[a-z0-9]+)*\\.)+[a-z]{2,}',
    '(?:a|b|cd?)+x',
    '(?:all|any|an)+x',
    '(?:a|ab)+x',
    '(?:\\b[a-z]+ )+',
    '(?:[a-z]+(?=,),)+',
    '(?:a{3}b?)+',
    '(?:(?:ab){2}c)+',
    '(?:a(?:b|c|)d)+',
    '(?:\\d{1,3}[ -]?){2,4}',
    '(?:[ -]?\\d{4}){2,7}',
    '(?:\\w+\\s?)?x',
  ])('accepts %s', (source) => {
    expect(() => findTexts(source, 'a')).not.toThrow();
  });
});
