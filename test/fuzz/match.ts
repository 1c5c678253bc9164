/** Looks for texts on which the matcher is slow or wrong: `npm run fuzz:match -- --help`. */
import { parseArgs } from 'node:util';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import { PatternError } from '../../src/match/syntax/pattern-error.ts';
import { findWithReference } from '../match/oracles/reference.ts';
import { findWithV8 } from '../match/oracles/v8.ts';
import { compare } from '../match/support/compare.ts';
import { PROXIMITY_PATTERNS, REDOS_PATTERNS } from '../match/support/redos-patterns.ts';
import { SHIPPED_PATTERNS } from '../match/support/shipped-patterns.ts';
import { createRandom, type Random } from '../support/random.ts';
import { anyPattern, slowPattern } from './patterns.ts';
import { growthOf, type Recipe, stepsPerUnit, textOf, type WrittenPattern } from './recipe.ts';
import { firstRecipe, mutate } from './texts.ts';

/** Something slow or wrong, with all that is needed to see it again. */
interface Seen {
  readonly what: 'steps' | 'growth' | 'spans';
  /** Steps per unit, or how much they grow when the text is three times as long. */
  readonly figure: number;
  readonly patterns: readonly WrittenPattern[];
  readonly text: Recipe;
  /** On the shortest text that still shows it. */
  readonly how?: string;
}

const SHORT = 4_000;
const LONG = 16_000;
/** Units of a text that is compared with V8. */
const COMPARED = 160;
/** Tries without a slower text before another set of patterns is taken. */
const PATIENCE = 12;
const KEPT = 5;

const USAGE = `Usage: npm run fuzz:match -- [--seconds 30] [--seed 1]

Makes patterns and texts at random, compares what the matcher finds with V8 and
with the reference, and climbs to the texts that take most steps per unit. Prints
the worst of each kind as JSON: wrong spans, steps that grow with the text, steps.
Exits with 1 when a span differs. What it finds goes into test/fuzz/finds.ts.

  --seconds N  how long to look (30)
  --seed N     another seed tries other patterns and texts (1)
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const random = createRandom(Number(values.seed));
const until = performance.now() + Number(values.seconds) * 1000;

/** The patterns of one round; undefined when one is not in the language. */
function patternsOf(written: readonly WrittenPattern[]): Pattern[] | undefined {
  try {
    return written.map(({ source, ...options }) => parsePattern(source, options));
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

const known = [...SHIPPED_PATTERNS, ...REDOS_PATTERNS, ...PROXIMITY_PATTERNS].map(
  ({ pattern: { source, group } }) => ({
    source,
    group,
  }),
);

function choosePatterns(from: Random): WrittenPattern[] {
  const one = (): WrittenPattern => {
    const kind = from.int(10);
    if (kind < 2) return from.pick(known);
    return kind < 4 ? anyPattern(from) : slowPattern(from);
  };
  return Array.from({ length: 1 + from.int(3) }, one);
}

/** How a pattern finds other spans than V8, or than the reference where V8 takes too long. */
function difference(pattern: Pattern, text: string): string | undefined {
  try {
    compare(pattern, text, (...of) => findWithV8(...of, 50) ?? findWithReference(...of));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Climbs from one text to slower ones, for one set of patterns; how many texts it tried. */
function round(written: readonly WrittenPattern[], seen: Seen[]): number {
  const patterns = patternsOf(written);
  if (patterns === undefined) return 0;
  const matcher = compileMatcher(patterns);
  const note = (what: Seen['what'], figure: number, text: Recipe, how?: string): void => {
    seen.push({ what, figure, patterns: written, text, ...(how !== undefined && { how }) });
  };
  let best = firstRecipe(patterns, random);
  let steps = 0;
  let tries = 0;
  try {
    for (let idle = 0; idle < PATIENCE && performance.now() < until; tries += 1) {
      const text = mutate(best, patterns, random);
      for (const pattern of patterns) {
        const how = difference(pattern, textOf(text, COMPARED));
        if (how !== undefined) note('spans', 1, text, how);
      }
      const now = stepsPerUnit(matcher, textOf(text, SHORT));
      idle = now > steps ? 0 : idle + 1;
      if (now > steps) [best, steps] = [text, now];
    }
    const long = growthOf(matcher, textOf(best, LONG));
    note('steps', long.steps, best);
    if (!long.isLinear) note('growth', long.tripled / long.steps, best);
  } catch (error) {
    note('spans', 1, best, String(error));
  }
  return tries;
}

/** The worst few of each kind. */
function worst(seen: readonly Seen[]): Seen[] {
  return (['spans', 'growth', 'steps'] as const).flatMap((what) =>
    seen
      .filter((one) => one.what === what)
      .sort((a, b) => b.figure - a.figure)
      .slice(0, KEPT),
  );
}

let seen: Seen[] = [];
let rounds = 0;
let tries = 0;
for (; performance.now() < until; rounds += 1) {
  tries += round(choosePatterns(random), seen);
  seen = worst(seen);
}
for (const one of seen) process.stdout.write(`${JSON.stringify(one)}\n`);
const different = seen.filter(({ what }) => what === 'spans').length;
process.stdout.write(`seed ${values.seed}: ${rounds} pattern sets, ${tries} texts, `);
process.stdout.write(`${different === 0 ? 'no' : different} differences from V8 or failures\n`);
if (different > 0) process.exitCode = 1;
