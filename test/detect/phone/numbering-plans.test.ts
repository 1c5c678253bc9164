import { describe, expect, it } from 'vitest';
import { regionsWriting } from '../../../src/detect/phone/groupings.ts';
import {
  groupingOf,
  isNumberOf,
  isPossibleNumber,
} from '../../../src/detect/phone/numbering-plans.ts';

describe('isPossibleNumber()', () => {
  it.each([
    ['442079460958', true],
    ['12125550142', true],
    ['1212555014', false],
    ['99912345678', false],
    ['', false],
  ])('of %j is %s', (digits, expected) => {
    expect(isPossibleNumber(digits)).toBe(expected);
  });
});

describe('isNumberOf()', () => {
  it.each([
    ['GB', '020 7946 0958', true],
    ['GB', '0207 946 0958', false],
    ['FR', '020 7946 0958', false],
    ['FR', '06.12.34.56.78', true],
    ['FR', '00 12 34 56 78', false],
  ] as const)('%s writes %s: %s', (region, written, expected) => {
    expect(isNumberOf(region, written, groupingOf(written))).toBe(expected);
  });
});

describe('regionsWriting()', () => {
  it('knows who writes in a grouping, and that nobody writes in others', () => {
    expect(regionsWriting('2-2-2-2-2')).toContain('FR');
    expect(regionsWriting('9-9')).toEqual([]);
    expect(regionsWriting('')).toEqual([]);
  });
});
