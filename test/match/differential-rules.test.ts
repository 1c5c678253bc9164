import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { WHOLE } from '../support/sample.ts';
import { shippedPacks } from '../support/shipped.ts';
import { findWithRe2 } from './oracles/re2.ts';
import { findWithReference } from './oracles/reference.ts';
import { findWithV8 } from './oracles/v8.ts';
import { compare, findWithMatcher } from './support/compare.ts';
import { REAL_PATTERNS } from './support/real-patterns.ts';
import { createRandom, mutate, sampleOf, textFor } from './support/sample-text.ts';
import { SHIPPED_PATTERNS } from './support/shipped-patterns.ts';

const packs = await shippedPacks('builtin:all', 'builtin:demo');
const RULES = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));

/** As the product runs them, with the keywords of their rules, and what the rules say of texts. */
const SHIPPED_ENTRIES = SHIPPED_PATTERNS.map(({ name, pattern }) => {
  const tests = RULES.get(name.split('/')[0] ?? '')?.tests;
  const matching = tests?.match.map(({ text }) => text) ?? [];
  return { name, pattern, examples: [...matching, ...(tests?.noMatch ?? [])] };
});

// Slow, because each of some 1,500 patterns is asked four times about each of its texts, by a
// reference that tries every way too. By default each pattern has all its examples, one change of each
// of them, three made texts and 60 units of these in a text for all; with GATEWARDEN_WHOLE=1 it has four
// changes, 24 made texts and 300 units.
const CHANGES = WHOLE ? 4 : 1;
const MADE = WHOLE ? 24 : 3;
const PIECE = WHOLE ? 300 : 60;
const FEWEST_MATCHED = WHOLE ? 3 : 1;

/** Milliseconds for V8, which backtracks for years on some. */
const PATIENCE = 20;

const PATTERNS = [
  ...SHIPPED_ENTRIES,
  ...REAL_PATTERNS.map(({ name, source, flags = '', group = 0, finds }) => {
    const pattern = parsePattern(source, { flags, group });
    return { name, pattern, examples: finds.map(([text]) => text) };
  }),
];

/** Texts of the rule, these with one change, and texts made from its pattern. */
function textsFor({ pattern, examples }: (typeof PATTERNS)[number]): string[] {
  const random = createRandom(pattern.source.length);
  const changed = examples.flatMap((text) =>
    Array.from({ length: CHANGES }, () => mutate(text, random, random(2) === 0)),
  );
  const made = Array.from({ length: MADE }, () => textFor(pattern.ast, random, random(400)));
  return [...examples, ...changed, ...made, sampleOf(pattern.ast, random), examples.join('')];
}

describe.each(PATTERNS)('a pattern of: $name', (entry) => {
  const texts = textsFor(entry);

  it('finds what the reference finds', () => {
    const matched = texts.filter((text) => compare(entry.pattern, text, findWithReference));
    expect(matched.length).toBeGreaterThanOrEqual(FEWEST_MATCHED);
  });

  it('finds what V8 finds, as far as that gets', () => {
    for (const text of texts) compare(entry.pattern, text, (p, t) => findWithV8(p, t, PATIENCE));
  });

  it('finds what re2js finds, if that can read it', () => {
    for (const text of texts) compare(entry.pattern, text, findWithRe2);
  });
});

/** The patterns in groups of ten: every text is read by every pattern, on its own too. */
const GROUPS = Array.from({ length: Math.ceil(SHIPPED_ENTRIES.length / 10) }, (_, i) =>
  SHIPPED_ENTRIES.slice(i * 10, i * 10 + 10),
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
