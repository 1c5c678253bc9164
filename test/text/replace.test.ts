import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widenToCodePoints } from '../../src/text/code-points.ts';
import { type Replacement, replaceSpans } from '../../src/text/replace.ts';
import { compareSpans } from '../../src/text/span.ts';
import { wellFormedText } from './unicode-text.ts';

/** A text with spans that a mask may replace, and what stands there instead. */
const textWithReplacements = fc
  .tuple(
    wellFormedText(),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), wellFormedText()), { maxLength: 6 }),
  )
  .map(([text, raw]) => {
    const spans = raw.map(([at, length]) => {
      const start = at % (text.length + 1);
      return widenToCodePoints(text, { start, end: Math.min(text.length, start + length) });
    });
    const replacements: Replacement[] = [];
    for (const [i, span] of spans.sort(compareSpans).entries()) {
      if (span.start < (replacements.at(-1)?.end ?? 0)) continue;
      replacements.push({ ...span, with: raw[i]?.[2] ?? '' });
    }
    return { text, replacements };
  });

describe('replaceSpans()', () => {
  it('replaces spans that touch, at both ends of the text, and empty ones', () => {
    const replacements = [
      { start: 0, end: 1, with: '[A]' },
      { start: 1, end: 2, with: '' },
      { start: 3, end: 3, with: '+' },
      { start: 4, end: 5, with: '[E]' },
    ];
    expect(replaceSpans('abcde', replacements)).toBe('[A]c+d[E]');
  });

  it.each([
    [
      'out of order',
      'abcdef',
      [
        { start: 3, end: 4, with: '' },
        { start: 0, end: 1, with: '' },
      ],
    ],
    [
      'overlapping',
      'abcdef',
      [
        { start: 0, end: 3, with: '' },
        { start: 2, end: 4, with: '' },
      ],
    ],
    ['backwards', 'abcdef', [{ start: 3, end: 2, with: '' }]],
    ['past the end', 'abcdef', [{ start: 3, end: 7, with: '' }]],
    ['starting inside a character', '\u{1f600}', [{ start: 1, end: 2, with: '' }]],
    ['ending inside a character', '\u{1f600}', [{ start: 0, end: 1, with: '' }]],
  ])('throws without showing text when spans are %s', (_, text, replacements) => {
    expect(() => replaceSpans(text, replacements)).toThrow(
      /^Cannot replace "\d+\.\.\d+": [a-z ]+$/,
    );
  });

  it('keeps everything outside the spans, in order', () => {
    fc.assert(
      fc.property(textWithReplacements, ({ text, replacements }) => {
        let rest = replaceSpans(text, replacements);
        let at = 0;
        for (const { start, end, with: stand } of replacements) {
          expect(rest.startsWith(text.slice(at, start) + stand)).toBe(true);
          rest = rest.slice(start - at + stand.length);
          at = end;
        }
        expect(rest).toBe(text.slice(at));
      }),
    );
  });

  it('gives a well-formed text for a well-formed text', () => {
    fc.assert(
      fc.property(textWithReplacements, ({ text, replacements }) => {
        const result = replaceSpans(text, replacements);
        expect(result.isWellFormed()).toBe(true);
      }),
    );
  });
});
