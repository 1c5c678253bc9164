import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceedsDepth } from '../../src/chat/json-depth.ts';

const exceeds = (text: string, limit: number) =>
  exceedsDepth(new TextEncoder().encode(text), limit);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('exceedsDepth()', () => {
  it('agrees with the parsed value for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), (text) => {
        const depth = depthOf(JSON.parse(text));
        expect(exceeds(text, depth)).toBe(false);
        if (depth > 0) expect(exceeds(text, depth - 1)).toBe(true);
      }),
    );
  });

  it.each([
    ['[[]]', 2, false],
    ['[[]]', 1, true],
    ['[{}]', 1, true],
    ['["[[["]', 1, false],
    ['["\\"[[["]', 1, false],
    ['["\\\\",[]]', 1, true],
    ['["[', 1, false],
    ['["\\', 1, false],
  ])('of %s at limit %d is %s', (text, limit, expected) => {
    expect(exceeds(text, limit)).toBe(expected);
  });
});
