import { describe, expect, it } from 'vitest';
import { likelihoodOf } from '../../../src/match/prefilter/likelihood.ts';

describe('likelihoodOf()', () => {
  it.each<[string[], string[]]>([
    [['abc'], ['ab']],
    [['9'], ['a']],
    [['-'], ['9']],
    [['a'], [' ']],
    [['a'], ['\n']],
    [['\uffff'], ['a']],
    [['ab'], ['ab', 'cd']],
    [[], ['abcdefgh']],
    [['abcdefgh'], ['']],
  ])('of %j is below that of %j', (rare, common) => {
    expect(likelihoodOf(rare)).toBeLessThan(likelihoodOf(common));
  });

  it('is 1 for the empty text, which begins everywhere, and 0 for no text', () => {
    expect([likelihoodOf(['']), likelihoodOf([])]).toEqual([1, 0]);
  });
});
