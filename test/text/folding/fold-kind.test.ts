import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folding, foldingOf } from '../../../src/text/folding/fold-kind.ts';
import { foldUnits, plainFold } from '../plain-fold.ts';
import { unicodeText } from '../unicode-text.ts';

/** What the fold itself says, once it is made. */
function expected(text: string): Folding {
  const folded = plainFold(text);
  if (folded === text) return 'none';
  return folded === foldUnits(text) ? 'by unit' : 'rewrite';
}

describe('foldingOf()', () => {
  it.each<[string, string, Folding]>([
    ['ASCII', 'plain text, 4111-1111', 'none'],
    ['Russian prose', '\u0441\u0442\u043e \u0440\u0430\u0437', 'none'],
    ['confusables and ASCII in words of their own', '\u0430\u0441 3\u00d7\u0435 ace', 'none'],
    ['letters of both, but no confusable', 'x\u0436', 'none'],
    ['emoji', 'fine \u{1f600}', 'none'],
    ['lone surrogates', '\ud835 \udc00', 'none'],
    ['the Kelvin sign and long s', '\u212aey \u017fecret', 'by unit'],
    ['full-width letters', '\uff21\uff22', 'by unit'],
    ['a digit of another script', '\u0664', 'by unit'],
    ['a space and a dash', '1\u00a02\u20133', 'by unit'],
    ['emoji beside them', '1\u00a02 \u{1f600}', 'by unit'],
    ['an invisible character', 'a\u200bb', 'rewrite'],
    ['a code point that is no character', 'a\uffffb', 'rewrite'],
    ['a mathematical letter', '\u{1d400}', 'rewrite'],
    ['an invisible pair', 'a\u{e0041}', 'rewrite'],
    ['a confusable before ASCII', '\u0430ccount', 'rewrite'],
    ['a confusable behind ASCII', 'login \u0391\u00e91', 'rewrite'],
    ['a confusable beside a full-width letter', '\uff41\u0435', 'rewrite'],
    ['a symbol that folds to a confusable', 'a\u03d2', 'rewrite'],
  ])('%s', (_, text, kind) => {
    expect(foldingOf(text)).toBe(kind);
    expect(expected(text)).toBe(kind);
  });

  it('knows every code unit, alone and in a word', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      for (const text of [String.fromCharCode(unit), `a${String.fromCharCode(unit)}\u0435`]) {
        if (foldingOf(text) !== expected(text)) expect.unreachable(`U+${unit.toString(16)}`);
      }
    }
  });

  it('says what folding does to any text', () => {
    fc.assert(
      fc.property(unicodeText(), (text) => {
        expect(foldingOf(text)).toBe(expected(text));
      }),
      { numRuns: 500 },
    );
  });
});
