import { describe, expect, it } from 'vitest';
import { type CharSet, contains } from '../../../src/match/syntax/char-set.ts';
import {
  ANY,
  DIGITS,
  LINE_ENDS,
  NO_LINE_END,
  POSIX,
  SPACES,
  WORD,
} from '../../../src/match/syntax/named-sets.ts';
import { UNICODE_NAMES, unicodeSet } from '../../../src/match/syntax/unicode-sets.ts';

/** The units for which `set` and `reference` disagree. */
function differences(set: CharSet, reference: RegExp): number[] {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  return units.filter((u) => contains(set, u) !== reference.test(String.fromCharCode(u)));
}

describe('the written-out sets', () => {
  it.each<[string, CharSet, RegExp]>([
    ['\\d', DIGITS, /\d/],
    ['\\w', WORD, /\w/],
    ['\\s', SPACES, /\s/],
    ['.', NO_LINE_END, /./],
    ['. with s', ANY, /./s],
    ['line ends', LINE_ENDS, /[\n\r\u2028\u2029]/],
  ])('%s is the set of ECMAScript', (_, set, reference) => {
    expect(differences(set, reference)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['alnum', /[0-9A-Za-z]/],
    ['alpha', /[A-Za-z]/],
    ['ascii', /\p{ASCII}/u],
    ['blank', /[\t ]/],
    ['cntrl', /(?=\p{Cc})\p{ASCII}/u],
    ['digit', /[0-9]/],
    ['graph', /[!-~]/],
    ['lower', /[a-z]/],
    ['print', /[ -~]/],
    ['punct', /[!-/:-@[-`{-~]/],
    ['space', /[\t-\r ]/],
    ['upper', /[A-Z]/],
    ['word', /[0-9A-Za-z_]/],
    ['xdigit', /[0-9A-Fa-f]/],
  ])('[[:%s:]] is the ASCII set of POSIX', (name, reference) => {
    expect(differences(POSIX.get(name) ?? [], reference)).toEqual([]);
  });
});

describe('unicodeSet()', () => {
  it.each([
    ['L', /\p{L}/u],
    ['Nd', /\p{Nd}/u],
    ['Sc', /\p{Sc}/u],
    ['Han', /\p{Script=Han}/u],
  ])('has the code units of %s', (name, reference) => {
    expect(differences(unicodeSet(name) ?? [], reference)).toEqual([]);
  });

  it('knows every name it lists, holds no surrogates, and gives the same set again', () => {
    for (const name of UNICODE_NAMES) {
      const set = unicodeSet(name);
      expect(set?.length, name).toBeGreaterThan(0);
      expect(contains(set ?? [], 0xd800), name).toBe(false);
      expect(unicodeSet(name)).toBe(set);
    }
  });

  it.each(['', 'Letter', 'l', 'Cs'])('knows nothing called "%s"', (name) => {
    expect(unicodeSet(name)).toBeUndefined();
  });
});
