import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { PATTERN_SHARE, sampled, sampleOf, WHOLE } from '../support/sample.ts';
import { findWithRe2 } from './oracles/re2.ts';
import { findWithReference } from './oracles/reference.ts';
import { findAllWithV8, findWithV8 } from './oracles/v8.ts';
import { compare, type Search } from './support/compare.ts';
import { type PatternEntry, SHIPPED_ENTRIES, textsFor } from './support/pattern-texts.ts';
import { REAL_PATTERNS } from './support/real-patterns.ts';

// Slow, because each of some 1,500 patterns is asked three times about each of its texts, by a
// reference that tries every way too; by default one in four patterns is.
const FEWEST_MATCHED = WHOLE ? 3 : 1;

/** Milliseconds for V8 and all texts of a pattern; it backtracks for years on some. */
const PATIENCE = 50;

const PATTERNS: readonly PatternEntry[] = [
  ...SHIPPED_ENTRIES,
  ...REAL_PATTERNS.map(({ name, source, flags = '', group = 0, finds }) => {
    const pattern = parsePattern(source, { flags, group });
    return { name, pattern, examples: finds.map(([text]) => text) };
  }),
];

const TAKEN = sampleOf(PATTERNS, PATTERN_SHARE, ({ name }) => name);
process.stdout.write(`differential: ${sampled(TAKEN, PATTERNS, 'patterns')}\n`);

describe.each(TAKEN)('a pattern of: $name', (entry) => {
  const texts = textsFor(entry);

  it('finds what the reference finds', () => {
    const matched = texts.filter((text) => compare(entry.pattern, text, findWithReference));
    expect(matched.length).toBeGreaterThanOrEqual(FEWEST_MATCHED);
  });

  it('finds what V8 finds, as far as that gets', () => {
    const known = findAllWithV8(entry.pattern, texts, PATIENCE);
    const search: Search = (pattern, text) =>
      known.has(text) ? known.get(text) : findWithV8(pattern, text, PATIENCE);
    for (const text of texts) compare(entry.pattern, text, search);
  });

  it('finds what re2js finds, if that can read it', () => {
    for (const text of texts) compare(entry.pattern, text, findWithRe2);
  });
});
