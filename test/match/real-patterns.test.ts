import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { findTexts } from './support/find-spans.ts';
import { REAL_PATTERNS } from './support/real-patterns.ts';

describe.each(REAL_PATTERNS)('a pattern for: $name', ({ source, flags = '', group = 0, finds }) => {
  it.each(finds)('finds in %j', (text, ...found) => {
    expect(findTexts(source, text, { flags, group })).toEqual(found);
  });
});

describe('requiredLiteralsOf()', () => {
  it.each(REAL_PATTERNS.filter(({ literals }) => literals !== undefined))(
    'names the rarest literals of a pattern for: $name',
    ({ source, flags = '', literals }) => {
      const required = parsePattern(source, { flags }).requiredLiterals.map(({ text }) => text);
      expect(required.sort()).toEqual([...(literals ?? [])].sort());
    },
  );
});
