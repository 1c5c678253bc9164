import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/compile-matcher.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';
import { findWithReference } from '../match/oracles/reference.ts';
import { compare } from '../match/support/compare.ts';
import { FUZZ_FINDS } from './finds.ts';
import { growthOf, textOf } from './recipe.ts';

describe.each(FUZZ_FINDS)('$name', ({ patterns, text, mostSteps }) => {
  const parsed = patterns.map(({ source, ...options }) => parsePattern(source, options));

  it('is found where the reference finds it', () => {
    const compared = parsed.filter((pattern) =>
      compare(pattern, textOf(text, 400), findWithReference),
    );
    expect(compared.length).toBeLessThanOrEqual(parsed.length);
  });

  it('takes few steps, and no more of them on a longer text', () => {
    const { steps, isLinear } = growthOf(compileMatcher(parsed), textOf(text, 20_000));
    expect(steps).toBeLessThan(mostSteps);
    expect(isLinear).toBe(true);
  });
});
