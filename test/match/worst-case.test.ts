import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { growthOf } from '../fuzz/recipe.ts';
import { PATTERN_SHARE, sampled, sampleOf } from '../support/sample.ts';
import { ATTACKS } from './support/attacks.ts';
import { attacksOn, attacksOnOne } from './support/attacks-on-patterns.ts';
import { PROXIMITY_PATTERNS, REDOS_PATTERNS } from './support/redos-patterns.ts';
import { SHIPPED_PATTERNS } from './support/shipped-patterns.ts';

// Slow, because each of some 1,500 patterns is a compiled machine of its own that reads hostile texts
// of 8,000 units, and all of them together read the texts made from each. With GATEWARDEN_WHOLE=1
// every pattern meets every text; by default one in four meets all texts made from itself and one in
// thirty of the others, which are others for each pattern, and all patterns together meet all others
// and one in thirty of those made from a pattern.

const EVERY = 30;
const PATTERNS = [...SHIPPED_PATTERNS, ...REDOS_PATTERNS, ...PROXIMITY_PATTERNS];
/** Most steps per unit of a text: what was counted, and half as much. */
const MOST_STEPS = 300;
const MOST_STEPS_OF_ONE = 150;

const matcher = compileMatcher(PATTERNS.map(({ pattern }) => pattern));
const PATTERN_ATTACKS = attacksOn(PATTERNS);
const SOME_PATTERN_ATTACKS = sampleOf(PATTERN_ATTACKS, EVERY, ({ name }) => name);
const ALONE = sampleOf(PATTERNS, PATTERN_SHARE, ({ name }) => name);
process.stdout.write(`worst case: ${sampled(ALONE, PATTERNS, 'patterns')}\n`);
process.stdout.write(`worst case: ${sampled(SOME_PATTERN_ATTACKS, PATTERN_ATTACKS, 'texts')}\n`);

describe('all shipped patterns and the classic ReDoS shapes', () => {
  it('meet more than thirty kinds of hostile texts', () => {
    expect(ATTACKS.length).toBeGreaterThan(30);
    expect(PATTERN_ATTACKS.length).toBeGreaterThan(6 * PATTERNS.length);
    for (const { name, text } of [...ATTACKS, ...PATTERN_ATTACKS]) {
      expect(text(1_000), name).toHaveLength(1_000);
    }
  });

  it.each(ATTACKS)('take steps in proportion to: $name', ({ text }) => {
    const { steps, isLinear } = growthOf(matcher, text(7_000));
    expect(steps).toBeLessThan(MOST_STEPS);
    expect(isLinear).toBe(true);
  });

  it('take steps in proportion to their own literals and near misses', () => {
    for (const { name, text } of SOME_PATTERN_ATTACKS) {
      const { steps, isLinear } = growthOf(matcher, text(1_000));
      expect(steps, name).toBeLessThan(MOST_STEPS);
      expect(isLinear, name).toBe(true);
    }
  });
});

describe.each(ALONE)('the pattern $name alone', (named) => {
  it('takes steps in proportion to any hostile text', () => {
    const alone = compileMatcher([named.pattern]);
    const others = sampleOf(ATTACKS, EVERY, ({ name }) => `${name} for ${named.name}`);
    for (const { name, text } of [...others, ...attacksOnOne(named)]) {
      const { steps, isLinear } = growthOf(alone, text(1_000));
      expect(steps, name).toBeLessThan(MOST_STEPS_OF_ONE);
      expect(isLinear, name).toBe(true);
    }
  });
});
