import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../src/text/code-points.ts';
import { lineOf, windowAround } from '../../../src/text/context/window.ts';
import { textWithSpan } from '../unicode-text.ts';

/** The span of `part` in `text`. */
const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe('windowAround()', () => {
  it.each([
    ['all of a short text', 'my ssn: 123 ok', 40, 40, 'my ssn: ', ' ok'],
    ['at most the asked units', 'a b c d 123 e f g', 4, 4, 'c d ', ' e f'],
    ['no cut word', 'public ssn 123 number done', 7, 10, ' ssn ', ' number '],
    ['a word that the window ends on', 'aa ssn 123 number', 4, 7, 'ssn ', ' number'],
    ['no cut word with accents', 'pr\u00e9nom 123 pr\u00e9nom', 4, 4, ' ', ' '],
    ['no cut character', '\u{1f600} 123 \u{1f600}', 2, 2, ' ', ' '],
    ['no cut astral letter', '\u{10400}\u{10400}x 123 x\u{10400}\u{10400}', 4, 4, ' ', ' '],
    ['what the window holds of unspaced text', '我的身份证 123 我的身份证', 3, 3, '份证 ', ' 我的'],
    ['no cut Latin word beside it', 'email番号 123 番号email', 4, 5, '番号 ', ' 番号'],
    ['a line break', 'ssn:\n123\nok', 9, 9, 'ssn:\n', '\nok'],
    ['no text behind a blank line', 'ssn:\n\nyes 123 no\n \t\nend', 40, 40, 'yes ', ' no'],
    ['one Windows line break', 'ssn:\r\n123\r\nok', 40, 40, 'ssn:\r\n', '\r\nok'],
    ['no text behind a Windows blank line', 'a\r\n\r\n123\r\n\r\nb', 40, 40, '', ''],
    ['only the part after the last blank line', 'a\n\nb\n\nc 123', 40, 40, 'c ', ''],
    ['a whole word behind a blank line', 'xx\n\nword 123', 8, 0, 'word ', ''],
    ['nothing when nothing is asked', 'a 123 b', 0, 0, '', ''],
  ])('gives %s', (_, text, before, after, left, right) => {
    const around = windowAround(text, spanOf(text, '123'), before, after);
    expect(around).toEqual({ before: left, after: right });
  });

  it('keeps the near ends, even inside a word', () => {
    expect(windowAround('key=abc123def x', { start: 7, end: 10 }, 7, 3)).toEqual({
      before: 'key=abc',
      after: 'def',
    });
  });

  it('gives parts of the text beside the span that split no character', () => {
    fc.assert(
      fc.property(textWithSpan(), fc.nat(12), fc.nat(12), ({ text, start, end }, before, after) => {
        const around = windowAround(text, { start, end }, before, after);
        expect(text.slice(0, start).endsWith(around.before)).toBe(true);
        expect(text.slice(end).startsWith(around.after)).toBe(true);
        expect(around.before.length).toBeLessThanOrEqual(before);
        expect(around.after.length).toBeLessThanOrEqual(after);
        fc.pre(!splitsPair(text, start) && !splitsPair(text, end));
        expect(splitsPair(text, start - around.before.length)).toBe(false);
        expect(splitsPair(text, end + around.after.length)).toBe(false);
      }),
    );
  });
});

describe('lineOf()', () => {
  it.each([
    ['the only line', 'a 123 b', 'a 123 b'],
    ['the first line', 'x 123\ny', 'x 123'],
    ['a line in the middle', 'a\nb 123 c\nd', 'b 123 c'],
    ['Windows line ends', 'a\r\nb 123\r\nd', 'b 123'],
    ['a line separator', 'a\u2028123\u2029b', '123'],
  ])('gives %s', (_, text, line) => {
    const span = lineOf(text, spanOf(text, '123'));
    expect(text.slice(span.start, span.end)).toBe(line);
  });

  it('gives all lines of a span over several', () => {
    expect(lineOf('a\nb\nc\nd', { start: 2, end: 5 })).toEqual({ start: 2, end: 5 });
  });

  it('reads a bounded part of an endless line, at whole characters', () => {
    const text = `${'\u{1f600}'.repeat(3000)}x123${'\u{1f600}'.repeat(3000)}`;
    const { start, end } = lineOf(text, spanOf(text, '123'));
    expect([start, end]).toEqual([6001 - 2048 - 1, 6004 + 2048]);
  });
});
