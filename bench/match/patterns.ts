import { parsePattern } from '../../src/match/parse-pattern.ts';
import type { Pattern } from '../../src/match/pattern.ts';
import type { NamedPattern } from '../../test/match/support/attacks-on-patterns.ts';
import { SHIPPED_PATTERNS } from '../../test/match/support/shipped-patterns.ts';
import { createRandom } from '../../test/support/random.ts';
import { type Family, WITH_LITERALS } from './families-with-literals.ts';
import { WITHOUT_LITERALS } from './families-without-literals.ts';

/** How many patterns, and how many of them need a literal of three or more characters. */
const SIZES = [
  [50, 30],
  [250, 170],
  [1000, 600],
] as const;

/** A set of patterns for the benchmark. */
export interface PatternSet {
  readonly size: number;
  /** How many need a literal of three or more characters. */
  readonly withLiteral: number;
  readonly patterns: readonly NamedPattern[];
}

/** True when every match holds a known literal of three or more characters. */
function needsLiteral({ requiredLiterals }: Pattern): boolean {
  return requiredLiterals.length > 0 && requiredLiterals.every(({ text }) => text.length >= 3);
}

/** So many different patterns of these families that need, or do not need, a literal. */
function write(families: readonly Family[], count: number, literal: boolean): NamedPattern[] {
  const random = createRandom(literal ? 11 : 23);
  const written = new Map<string, NamedPattern>();
  for (let draw = 0; written.size < count; draw += 1) {
    if (draw > 20 * count) throw new Error('Cannot write the patterns: the families repeat');
    const { source, ...options } = (families[draw % families.length] ?? random.pick(families))(
      random,
    );
    if (written.has(source)) continue;
    const pattern = parsePattern(source, options);
    if (needsLiteral(pattern) === literal) written.set(source, { name: source, pattern });
  }
  return [...written.values()];
}

/** Every third or so of a list, so that a small set has a bit of everything. */
function thin<T>(list: readonly T[], count: number): T[] {
  return Array.from(
    { length: count },
    (_, i) => list[Math.floor((i * list.length) / count)],
  ).filter((entry) => entry !== undefined);
}

/**
 * Sets of 50, 250 and 1,000 different patterns: all shipped ones in the larger two, the rest in the
 * style of published rule sets. The larger sets hold the shares of patterns with and without
 * literals that those have.
 */
export function patternSets(): PatternSet[] {
  const with3 = [
    ...SHIPPED_PATTERNS.filter(({ pattern }) => needsLiteral(pattern)),
    ...write(WITH_LITERALS, 600, true),
  ];
  const without = [
    ...SHIPPED_PATTERNS.filter(({ pattern }) => !needsLiteral(pattern)),
    ...write(WITHOUT_LITERALS, 400, false),
  ];
  return SIZES.map(([size, withLiteral]) => {
    // Of the shipped patterns the small set takes its share only.
    const choose =
      size === 50 ? thin : <T>(list: readonly T[], count: number) => list.slice(0, count);
    const pool = size === 50 ? 250 : size;
    const patterns = [
      ...choose(with3.slice(0, pool), withLiteral),
      ...choose(without.slice(0, pool), size - withLiteral),
    ];
    return { size, withLiteral, patterns };
  });
}
