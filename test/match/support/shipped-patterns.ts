import { createPatternDetector } from '../../../src/detect/detectors/pattern.ts';
import { compileMatcher } from '../../../src/match/compile-matcher.ts';
import type { Pattern } from '../../../src/match/pattern.ts';
import { shippedPacks } from '../../support/shipped.ts';
import type { NamedPattern } from './attacks-on-patterns.ts';

const PACKS = await shippedPacks('builtin:all', 'builtin:demo');
const RULES = PACKS.flatMap((pack) => pack.rules);

/** Every pattern of every shipped rule, with the keywords of its rule, as the product runs it. */
export const SHIPPED_PATTERNS: readonly NamedPattern[] = readPatterns();

function readPatterns(): NamedPattern[] {
  const names = RULES.flatMap(({ id, detect }) =>
    detect.candidates.flatMap(({ kind }, place) => (kind === 'regex' ? [`${id}/${place}`] : [])),
  );
  let compiled: readonly Pattern[] = [];
  createPatternDetector(RULES, (patterns) => {
    compiled = patterns;
    return compileMatcher([]);
  });
  return compiled.map((pattern, index) => ({ name: names[index] ?? '', pattern }));
}
