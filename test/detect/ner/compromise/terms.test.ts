import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../../src/detect/ner/compromise/terms.ts';

const term = (text: string, post = ' ', pre = '') => ({ text, post, pre });
const places = (text: string, sentences: Parameters<typeof termsOf>[1]) =>
  termsOf(text, sentences).map(({ text: word, start, end }) => [word, start, end]);

describe('termsOf()', () => {
  it('places words after the pieces before them', () => {
    const sentence = [term('Ann', ', ', '"'), term('Bob', '')];
    expect(places('"Ann, Bob', [sentence])).toEqual([
      ['Ann', 1, 4],
      ['Bob', 6, 9],
    ]);
  });

  it('finds a word again when the tagger lost white space', () => {
    expect(places('Ann   Bob Cid', [[term('Ann'), term('Bob'), term('Cid')]])).toEqual([
      ['Ann', 0, 3],
      ['Bob', 6, 9],
      ['Cid', 10, 13],
    ]);
  });

  it('leaves out a word that is not near its place, and goes on', () => {
    expect(places('Ann Bob', [[term('Zoe'), term('Ann'), term('Bob')]])).toEqual([
      ['Ann', 0, 3],
      ['Bob', 4, 7],
    ]);
    expect(places(`Ann${' '.repeat(60)}Bob`, [[term('Ann'), term('Bob')]])).toHaveLength(1);
  });

  it('leaves out the implied half of a contraction', () => {
    expect(places("I'm Ann", [[term("I'm", ''), term(''), term('Ann', '')]])).toEqual([
      ["I'm", 0, 3],
      ['Ann', 4, 7],
    ]);
  });

  it('marks first words and initials', () => {
    const terms = termsOf('J. Doe. Ann', [[term('J', '. '), term('Doe', '. ')], [term('Ann', '')]]);
    expect(terms.map((t) => t.first)).toEqual([true, false, true]);
    expect(terms.map((t) => t.initial)).toEqual([true, false, false]);
    expect(terms[0]?.tags.size).toBe(0);
  });
});
