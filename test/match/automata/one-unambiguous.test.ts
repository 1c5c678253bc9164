import { describe, expect, it } from 'vitest';
import { isOneUnambiguous } from '../../../src/match/automata/one-unambiguous.ts';
import { treeOf } from '../support/classes.ts';

function isOneUnambiguousPattern(source: string): boolean {
  const tree = treeOf(`${source}!`);
  const [repeat] = tree.kind === 'sequence' ? tree.items : [];
  if (repeat?.kind !== 'repeat') throw new Error(`"${source}" is no repeat`);
  return isOneUnambiguous(repeat);
}

describe('isOneUnambiguous()', () => {
  it.each([
    ...['a+', '[^a]{9}', '(?:ab)+', '(?:a|b)*', '(?:a+b)+', '(?:ba*)+', '(?:ab?)+', '(?:a?b)+'],
    ...['(?:all|any)+', '(?:ab|ac)+', '(?:abc|abd|x)+', '(?:\\d{1,9} )+', '(?:(ab)c)+'],
    ...['(?:ab|a)+', '(?:\\ba-)+', '(?:a(?=b)b)+', '(?:a{2}){3}', '(?:ab?c?d)+', '(?:a+)?'],
    ...['(?:a+){1}', '(?:[a-z]+[0-9]+-)+', '(?:abc?){2}', '(?:aab?|ab+)+'],
  ])('is true for %s', (source) => {
    expect(isOneUnambiguousPattern(source)).toBe(true);
  });

  it.each([
    ...['(?:a+)+', '(?:a|a)+', '(?:a|[a-c])+', '(?:ab?b)+', '(?:a+b*)+'],
    ...['(?:\\w+\\s?)+', '(?:\\d{1,9} ?)+', '(?:a|aa)+', '(?:ab+|b)+', '(?:a(?:|b)b)+'],
    ...['(?:a(?:|b)(?:|b))+', '(?:a[ab]*){2}', '(?:a+){2}', '(?:x(?:a?|b?))+', '(?:a|b|a)+'],
    ...['(?:a{1,2}){9}'],
  ])('is false for %s', (source) => {
    expect(isOneUnambiguousPattern(source)).toBe(false);
  });
});
