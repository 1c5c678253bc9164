import { describe, expect, it } from 'vitest';
import { exceedsBytes } from '../../../../src/detect/ner/compromise/exceeds-bytes.ts';

describe('exceedsBytes()', () => {
  it.each([
    [['ab', 'c'], 3, false],
    [['ab', 'cd'], 3, true],
    [['é', 'é'], 4, false],
    [['é', 'é'], 3, true],
    [[], 0, false],
  ])('%j against %d bytes is %s', (texts, maxBytes, wanted) => {
    expect(exceedsBytes(texts, maxBytes)).toBe(wanted);
  });
});
