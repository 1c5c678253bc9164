import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shannonEntropy } from '../../../src/detect/checks/entropy.ts';

describe('shannonEntropy()', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
    ['aab', 0.9183],
    ['0123456789abcdef', 4],
  ])('of "%s" is %d bits', (text, bits) => {
    expect(shannonEntropy(text)).toBeCloseTo(bits, 4);
  });

  it('lies between 0 and the logarithm of the length, whatever the order', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const bits = shannonEntropy(text);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(Math.log2(text.length) + 1e-9);
        expect(shannonEntropy(text + text)).toBeCloseTo(bits, 9);
      }),
    );
  });
});
