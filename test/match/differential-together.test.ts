import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { PATTERN_SHARE, sampled, sampleOf, WHOLE } from '../support/sample.ts';
import { findWithMatcher } from './support/compare.ts';
import { SHIPPED_ENTRIES, textsFor } from './support/pattern-texts.ts';

/** Units of the texts of each pattern that all patterns read together. */
const PIECE = WHOLE ? 300 : 60;

/** Patterns in groups of ten that give a text: every text is read by every pattern, on its own too. */
const GIVERS = sampleOf(SHIPPED_ENTRIES, PATTERN_SHARE, ({ name }) => name);
process.stdout.write(`together: ${sampled(GIVERS, SHIPPED_ENTRIES, 'patterns that give texts')}\n`);
const GROUPS = Array.from({ length: Math.ceil(GIVERS.length / 10) }, (_, i) =>
  GIVERS.slice(i * 10, i * 10 + 10),
);

describe('all shipped patterns together', () => {
  const patterns = SHIPPED_ENTRIES.map(({ pattern }) => pattern);
  const matcher = compileMatcher(patterns);

  it.each(GROUPS)('find in texts for $name and nine more what each finds alone', (...group) => {
    const text = group.map((entry) => textsFor(entry).join('\n').slice(0, PIECE)).join('\n');
    const found: number[][] = [];
    matcher.scan(
      text,
      () => true,
      (...candidate) => found.push(candidate),
    );
    const alone = patterns.flatMap((pattern, index) =>
      findWithMatcher(pattern, text).map((span) => [index, ...span]),
    );
    expect(found).toEqual(alone);
  });
});
