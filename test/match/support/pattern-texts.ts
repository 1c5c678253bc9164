import { WHOLE } from '../../support/sample.ts';
import { shippedPacks } from '../../support/shipped.ts';
import type { NamedPattern } from './attacks-on-patterns.ts';
import { createRandom, mutate, sampleOf, textFor } from './sample-text.ts';
import { SHIPPED_PATTERNS } from './shipped-patterns.ts';

/** A pattern and what is known of texts for it. */
export interface PatternEntry extends NamedPattern {
  readonly examples: readonly string[];
}

const CHANGES = WHOLE ? 4 : 1;
const MADE = WHOLE ? 24 : 3;

const packs = await shippedPacks('builtin:all', 'builtin:demo');
const RULES = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));

/** As the product runs them, with the keywords of their rules, and what the rules say of texts. */
export const SHIPPED_ENTRIES: readonly PatternEntry[] = SHIPPED_PATTERNS.map(
  ({ name, pattern }) => {
    const tests = RULES.get(name.split('/')[0] ?? '')?.tests;
    const matching = tests?.match.map(({ text }) => text) ?? [];
    return { name, pattern, examples: [...matching, ...(tests?.noMatch ?? [])] };
  },
);

/**
 * Texts of the rule, these with a change, and texts made from its pattern: with GATEWARDEN_WHOLE=1 four
 * changes of each and 24 made texts, by default one and three.
 */
export function textsFor({ pattern, examples }: PatternEntry): string[] {
  const random = createRandom(pattern.source.length);
  const changed = examples.flatMap((text) =>
    Array.from({ length: CHANGES }, () => mutate(text, random, random(2) === 0)),
  );
  const made = Array.from({ length: MADE }, () => textFor(pattern.ast, random, random(400)));
  return [...examples, ...changed, ...made, sampleOf(pattern.ast, random), examples.join('')];
}
