import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/match/parse-pattern.ts';

describe('refuseLooseRepeats()', () => {
  it.each([
    'x.*y.*z.*w',
    'x.*y.*z',
    'a.{0,300}b.{0,300}c.{0,300}d',
    'a.{0,30}b.{0,30}c.{0,30}d',
    '(?s)BEGIN.*KEY.*END',
    'a(?:.*b.*|c)d',
    '(?:x.*y){2}.*z',
    '\\w+=\\S+;\\S+:x',
    '[\\w.-]{0,50}?[\\w.-]{0,50}?(?:acme|wile)[ \\w.-]{0,20}\\s{0,3}=',
  ])('refuses %s, whose repeats run over what follows them', (source) => {
    expect(() => parsePattern(source)).toThrow(
      expect.objectContaining({ code: 'GW_PATTERN_LIMIT' }),
    );
  });

  it.each([
    'x.*y',
    '(?s)BEGIN.*END',
    'x[^y]*y[^z]*z[^w]*w',
    '"[^"]*"\\s*:\\s*"[^"]*"',
    '\\w+@\\w+\\.\\w+',
    'a.{0,60}b.{0,60}c',
    'key\\s{0,5}=\\s{0,5}\\S{8,64}',
    'a.*|b.*|c.*d',
    '(?=x)a.*b',
  ])('accepts %s', (source) => {
    expect(parsePattern(source).source).toBe(source);
  });
});
