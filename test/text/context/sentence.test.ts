import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../src/text/context/sentence.ts';

/** The sentence around the one `|` of a text, without white space around it. */
function around(marked: string): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end } = sentenceOf(text, { start: at, end: at });
  return text.slice(start, end).trim();
}

describe('sentenceOf()', () => {
  it.each([
    ['First. Two| words. Third.', 'Two words.'],
    ['Is it? She| is! Good.', 'She is!'],
    ['Ask Dr. Novak| today. Or not.', 'Ask Dr. Novak today.'],
    ['J. Doe and P. Roe| left. Bye.', 'J. Doe and P. Roe left.'],
    ['It costs 4.50 at| example.com today. Yes.', 'It costs 4.50 at example.com today.'],
    ['She said etc. and| left. Bye.', 'She said etc. and left.'],
    ['wrapped\nlines| go\non. Bye.', 'wrapped\nlines go\non.'],
    ['one\n\ntwo|\n\nthree', 'two'],
    ['- milk\n- he| reads\n- tea', '- he reads'],
    ['1. milk\r\n2. he| reads\r\n3. tea', '2. he reads'],
    ['今日は晴れ。彼は|病気だ。はい', '彼は病気だ。'],
    ['|', ''],
  ])('of "%s" is "%s"', (marked, sentence) => {
    expect(around(marked)).toBe(sentence);
  });

  it('reaches 400 code units on either side and no further', () => {
    const text = 'x'.repeat(2_000);
    expect(sentenceOf(text, { start: 1_000, end: 1_010 })).toEqual({ start: 600, end: 1_410 });
  });
});
