import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../src/text/code-points.ts';
import { comparisonView, foldForComparison } from '../../../src/text/folding/compare.ts';
import { rawView } from '../../../src/text/view.ts';
import { foldedView } from '../../../src/text/views/folded.ts';
import { unicodeText } from '../unicode-text.ts';

describe('foldForComparison()', () => {
  it.each([
    ['case', 'ACME Corp', 'acme corp'],
    ['accents', 'Jos\u00e9 M\u00fcller \u0141', 'jose muller \u0142'],
    ['combining accents', 'Jose\u0301', 'jose'],
    ['full-width', '\uff21\uff23\uff2d\uff25', 'acme'],
    ['ligatures', '\ufb01nance \ufb03', 'finance ffi'],
    ['sharp s', 'STRASSE Stra\u00dfe \u1e9e', 'strasse strasse ss'],
    ['Turkish i', '\u0130stanbul \u0131', 'istanbul i'],
    [
      'final sigma',
      '\u039f\u0394\u039f\u03a3 \u03bf\u03b4\u03cc\u03c2',
      '\u03bf\u03b4\u03bf\u03c3 \u03bf\u03b4\u03bf\u03c3',
    ],
    ['Russian', '\u0401\u043b\u043a\u0430', '\u0435\u043b\u043a\u0430'],
    ['invisible characters', 'ac\u200bm\u00ade', 'acme'],
    ['mathematical letters', '\u{1d400}cme', 'acme'],
    ['dashes and spaces', 'a\u2013b\u00a0c', 'a-b c'],
  ])('folds %s', (_, text, expected) => {
    expect(foldForComparison(text)).toBe(expected);
  });

  it.each([
    ['Japanese voicing', '\u304c'],
    ['Hangul', '\ud55c\uad6d'],
    ['Hindi vowel signs', '\u0915\u0940'],
    ['circled digits', '\u2460'],
    ['emoji', '\u{1f600}'],
  ])('keeps %s', (_, text) => {
    expect(foldForComparison(text)).toBe(text);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        fc.pre(!/[\ud800-\udfff]/u.test(text));
        expect(foldForComparison(foldForComparison(text))).toBe(foldForComparison(text));
      }),
    );
  });

  it('does not tell upper from lower case', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        fc.pre(/^[^\u0500-\ufaff\ufb07-\uffff]*$/.test(text));
        expect(foldForComparison(text.toUpperCase())).toBe(foldForComparison(text));
      }),
    );
  });
});

describe('comparisonView()', () => {
  it.each([
    ['ASCII', 'Dear JOHN,', 'john', 'JOHN'],
    ['accents', '\u00e0 Jos\u00e9!', 'jose', 'Jos\u00e9'],
    ['a combining accent at the end', 'x Jose\u0301 y', 'jose', 'Jose\u0301'],
    ['a ligature', 'the \ufb01rm', 'fi', '\ufb01'],
    ['half a ligature', 'the \ufb01rm', 'irm', '\ufb01rm'],
    ['text behind an expansion', 'Gro\u00dfe Stra\u00dfe 7', '7', '7'],
    ['text behind U+0130', '\u0130\u0130 acme', 'acme', 'acme'],
    ['an astral letter', 'x\u{1d5d4}CME', 'acme', '\u{1d5d4}CME'],
    ['emoji before', '\u{1f600} \u00c9mile', 'emile', '\u00c9mile'],
  ])('finds a term in place: %s', (_, text, term, expected) => {
    const view = comparisonView(rawView(text));
    const start = view.text.indexOf(term);
    const span = view.toOriginal(start, start + term.length);
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  it('goes through the view below it', () => {
    const text = '\u00e4 J\u200bO\u00adS\u00c9\u200b \uff21';
    const folded = foldedView(text) ?? rawView(text);
    const view = comparisonView(folded);
    const start = view.text.indexOf('jose');
    expect(view.name).toBe('folded');
    expect(view.toOriginal(start, start + 4)).toEqual({ start: 2, end: 8 });
  });

  it('maps an empty span to an empty place, also at the end', () => {
    const view = comparisonView(rawView('\u00df\u0301b'));
    expect(view.text).toBe('ssb');
    expect(view.toOriginal(2, 2)).toEqual({ start: 2, end: 2 });
    expect(view.toOriginal(3, 3)).toEqual({ start: 3, end: 3 });
    expect(comparisonView(rawView('AB')).toOriginal(1, 1)).toEqual({ start: 1, end: 1 });
  });

  it('has the text of foldForComparison() and maps every span to text that folds to it', () => {
    fc.assert(
      fc.property(unicodeText(), fc.nat(), fc.nat(), (text, a, b) => {
        const view = comparisonView(rawView(text));
        expect(view.text).toBe(foldForComparison(text));
        const [start, end] = [a, b].map((n) => n % (view.text.length + 1)).sort((x, y) => x - y);
        const span = view.toOriginal(start ?? 0, end ?? 0);
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false);
        expect(foldForComparison(text.slice(span.start, span.end))).toContain(
          view.text.slice(start, end),
        );
      }),
    );
  });
});
