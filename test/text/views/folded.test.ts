import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../src/text/code-points.ts';
import { FOLDED_UNIT } from '../../../src/text/folding/fold-table.ts';
import { rawView } from '../../../src/text/view.ts';
import { foldedView } from '../../../src/text/views/folded.ts';
import { foldUnits, plainFold } from '../plain-fold.ts';
import { unicodeText } from '../unicode-text.ts';

const foldedText = (text: string): string => foldedView(text)?.text ?? text;

describe('rawView()', () => {
  it('is the text itself and never splits a character', () => {
    const view = rawView('a\u{1f600}b');
    expect([view.name, view.text]).toEqual(['raw', 'a\u{1f600}b']);
    expect(view.toOriginal(2, 4)).toEqual({ start: 1, end: 4 });
  });
});

describe('foldedView()', () => {
  it.each([
    ['full-width', '\uff21\uff22\uff11\uff12\uff0d\uff13', 'AB12-3'],
    ['no-break and exotic spaces', '1\u00a02\u20033\u202f4\u30005\u16806', '1 2 3 4 5 6'],
    ['digits of other scripts', '\u0664\u06f1\u0967\u0e51', '4111'],
    ['dashes', '1\u20102\u20113\u20124\u20135\u20146\u20157\u22128\ufe639', '1-2-3-4-5-6-7-8-9'],
    ['mathematical letters and digits', '\u{1d400}\u{1d4ea}\u{1d7d8}\u{1fbf7}', 'Aa07'],
    ['letter-like symbols', '\u212aelvin \u2460 \u24d0', 'Kelvin \u2460 a'],
    ['Cyrillic in a Latin word', 'p\u0430yp\u0430l', 'paypal'],
    ['Cyrillic in a word with digits', '\u0412\u041568', 'BE68'],
    ['Greek in a Latin word', '\u0391dmin l\u03bfgin', 'Admin login'],
    ['full-width next to Cyrillic', '\uff50\u0430\u0443', 'pay'],
    ['a confusable behind an invisible character', 'p\u200b\u0430y', 'pay'],
    ['zero-width characters', 'a\u200bb\u200cc\u200dd\u2060e\ufefff', 'abcdef'],
    ['soft hyphen and joiner', 'a\u00adb\u034fc', 'abc'],
    ['bidirectional controls', '\u202eab\u202c\u2066c\u2069', 'abc'],
    ['variation selectors', 'a\ufe0fb\u{e0100}c\u180bd', 'abcd'],
    ['a code point that is no character', 'a\uffffb', 'ab'],
    ['tag characters', 'hi\u{e0068}\u{e0069}', 'hi'],
  ])('folds %s', (_, text, expected) => {
    expect(foldedText(text)).toBe(expected);
  });

  it.each([
    ['ASCII', 'The quick brown fox. 4111-1111'],
    ['ordinary letters', 'Pr\u00fcfung, d\u00e9j\u00e0 vu, \u4e2d\u6587, \ud55c\uad6d'],
    ['Russian prose', '\u0421\u043e\u0440\u043e\u043a \u0440\u0430\u0437 \u0432\u0441\u0435'],
    ['Greek prose', '\u039f\u03bd\u03bf\u03bc\u03b1'],
    ['circled and superscript digits', '\u2460\u2461 m\u00b2 10\u2079 x\u2082'],
    ['emoji', 'fine \u{1f600}\u{1f389}'],
    ['what becomes several letters', '\ufb01\u00bd\u2026'],
    ['line separators', 'a\u2028b\u2029c'],
    ['signs that are drawn', '\u0600\u06dd'],
    ['a sign between a digit and a letter', '3\u00d7\u0435'],
    ['lone surrogates', '\ud835 \udc00'],
  ])('is undefined for %s', (_, text) => {
    expect(foldedView(text)).toBeUndefined();
  });

  it.each([
    ['a hidden character inside', 'x 4\u200b1 y', '41', { start: 2, end: 5 }],
    ['but not one before or behind', 'x \u200b41\u200b y', '41', { start: 3, end: 5 }],
    ['both halves of an astral letter', '\u200b\u{1d400}\u{1d401}', 'AB', { start: 1, end: 5 }],
    ['text behind a removed character', '\u00adab \u{1f600} cd', 'cd', { start: 7, end: 9 }],
    ['the end of the text', 'a\u200bb\u{1d400}', 'bA', { start: 2, end: 5 }],
  ])('maps a span to the original: %s', (_, text, part, expected) => {
    const view = foldedView(text);
    const start = view?.text.indexOf(part) ?? -1;
    expect(view?.toOriginal(start, start + part.length)).toEqual(expected);
  });

  it('maps an empty span to an empty place, also at the end', () => {
    const view = foldedView('a\u200bb\u200b');
    expect(view?.toOriginal(1, 1)).toEqual({ start: 2, end: 2 });
    expect(view?.toOriginal(2, 2)).toEqual({ start: 4, end: 4 });
  });

  it.each([
    ['of the text itself', '\uff21\u00a0b', '\uff21\u00a0b'],
    ['of the text behind escapes', '\uff21\\u00a0b\\n', '\uff21\u00a0b\n'],
  ])('offers the units %s where each folds to one', (_, text, unfolded) => {
    const view = foldedView(text);
    expect(view?.unfolded).toEqual({ text: unfolded, fold: FOLDED_UNIT });
    expect(view?.text).toBe(foldUnits(unfolded));
  });

  it.each([
    ['is left out', '\uff21\u200b'],
    ['is a confusable', '\uff21\u0430'],
    ['is only an escape', 'a\\n'],
  ])('does not where something %s', (_, text) => {
    const view = foldedView(text);
    expect(view?.name).toBe('folded');
    expect(view?.unfolded).toBeUndefined();
  });

  it('is the fold of each character, then of confusables, however it is made', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        fc.pre(!text.includes('\\'));
        const view = foldedView(text);
        expect(view?.text ?? text).toBe(plainFold(text));
        const read = view?.unfolded;
        if (read !== undefined) expect(foldUnits(read.text, read.fold)).toBe(view?.text);
        else expect(view === undefined).toBe(plainFold(text) === text);
      }),
      { numRuns: 500 },
    );
  });

  it('folds a long text in one piece', () => {
    expect(foldedText('\uff21\u200b'.repeat(30_000))).toBe('A'.repeat(30_000));
  });

  it('leaves every ASCII text without a backslash alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        fc.pre(!text.includes('\\'));
        expect(foldedView(text)).toBeUndefined();
      }),
    );
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        fc.pre(!/[\\\ud800-\udfff]/u.test(text));
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
    );
  });

  it('maps spans to ordered original spans that fold to the same text', () => {
    fc.assert(
      fc.property(unicodeText(), fc.nat(), fc.nat(), (text, a, b) => {
        const view = foldedView(text) ?? rawView(text);
        const [start, end] = [a, b].map((n) => n % (view.text.length + 1)).sort((x, y) => x - y);
        const span = view.toOriginal(start ?? 0, end ?? 0);
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false);
        // Look-alikes depend on their word, so they are compared in the whole text only.
        fc.pre(!/[\u0370-\u052f]/.test(text) && !/[\ud800-\udfff]/u.test(text));
        expect(foldedText(text.slice(span.start, span.end))).toContain(
          view.text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''),
        );
      }),
    );
  });

  it('finds a value in spite of a hidden character and covers both', () => {
    const value = '4111-1111-1111-1111';
    const hidden = fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufe0f', '\u{e0041}', '\u202e');
    fc.assert(
      fc.property(
        unicodeText(),
        unicodeText(),
        hidden,
        fc.nat(value.length),
        (left, right, h, at) => {
          const hiddenValue = value.slice(0, at) + h + value.slice(at);
          const text = `${left} ${hiddenValue} ${right}`;
          const view = foldedView(text);
          const start = view?.text.indexOf(value, foldedText(`${left} `).length) ?? -1;
          const span = view?.toOriginal(start, start + value.length);
          const found = text.slice(span?.start, span?.end);
          expect(hiddenValue).toContain(found);
          expect(found.replace(h, '')).toBe(value);
        },
      ),
    );
  });
});
