import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair, utf8Length, widenToCodePoints } from '../../src/text/code-points.ts';
import { textWithSpan, unicodeText } from './unicode-text.ts';

const FACE = '\u{1f600}';

describe('widenToCodePoints()', () => {
  it.each([
    ['a whole pair', 1, 3, 1, 3],
    ['the first half', 1, 2, 1, 3],
    ['the second half', 2, 3, 1, 3],
    ['an empty span inside the pair', 2, 2, 1, 3],
    ['an empty span beside the pair', 3, 3, 3, 3],
  ])('widens %s', (_, start, end, wantedStart, wantedEnd) => {
    const widened = widenToCodePoints(`a${FACE}b`, { start, end });
    expect(widened).toEqual({ start: wantedStart, end: wantedEnd });
  });

  it('leaves lone surrogates alone', () => {
    expect(widenToCodePoints('\ude00\ud83d', { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
  });

  it('never splits a pair and adds at most one unit at each end', () => {
    fc.assert(
      fc.property(textWithSpan(), ({ text, start, end }) => {
        const widened = widenToCodePoints(text, { start, end });
        expect(splitsPair(text, widened.start) || splitsPair(text, widened.end)).toBe(false);
        expect(start - widened.start).toBeOneOf([0, 1]);
        expect(widened.end - end).toBeOneOf([0, 1]);
      }),
    );
  });
});

describe('utf8Length()', () => {
  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\ud83d', 3],
    [FACE, 4],
  ])('of %j is %d', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it('counts the bytes that an encoder writes', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});
