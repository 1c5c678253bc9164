import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEscapes } from '../../../src/text/folding/json-escapes.ts';
import { foldedView } from '../../../src/text/views/folded.ts';
import { wellFormedText } from '../unicode-text.ts';

const VALUE = '4111-1111-1111-1111';

/** The place of `part` in the folded view, as it stands in the original. */
function behind(text: string, part: string): string | undefined {
  const view = foldedView(text);
  const at = view?.text.indexOf(part) ?? -1;
  if (view === undefined || at < 0) return undefined;
  const span = view.toOriginal(at, at + part.length);
  return text.slice(span.start, span.end);
}

const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, '0');
const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${hex(text.charAt(i))}`).join('');

/** Escapes of all kinds between invisible, foldable, astral and plain characters. */
const jsonLike = (): fc.Arbitrary<string> => {
  const escapes = fc.constantFrom(
    '\\n',
    '\\r',
    '\\t',
    '\\\\',
    '\\"',
    '\\\\n',
    '\\u200b',
    '\\u00A0',
  );
  const pairs = fc.constantFrom('\\ud83d\\ude00', '\\ud835\\udfd2', '\\u12', '\\');
  return fc
    .array(fc.oneof(escapes, pairs, wellFormedText()), { maxLength: 12 })
    .map((parts) => parts.join(''));
};

describe('readEscapes()', () => {
  it.each([
    ['white space', String.raw`a\nb\rc\td`, 'a\nb\rc\td'],
    ['code units of either case', String.raw`a\u0040b\u00E9\u00e9`, 'a@b\u00e9\u00e9'],
    ['a surrogate pair', String.raw`\ud83d\ude00`, '\u{1f600}'],
    ['an escape behind an escaped backslash', String.raw`\\\n`, '\\\\\n'],
    ['digits behind four digits', String.raw`\u00404111`, '@4111'],
  ])('reads %s', (_, text, expected) => {
    expect(readEscapes(text)?.text).toBe(expected);
  });

  it.each([
    ['no backslash', 'new table'],
    ['an escaped backslash', String.raw`C:\\new\\table`],
    ['other escapes', String.raw`\"a\" \/ \d+\s*\b \x41`],
    ['too few digits', String.raw`\u12g4 \u12`],
    ['a backslash at the end', 'a\\'],
  ])('is undefined for %s', (_, text) => {
    expect(readEscapes(text)).toBeUndefined();
    expect(foldedView(text)).toBeUndefined();
  });

  it('maps every offset in front of an escape or behind it, never inside', () => {
    const text = String.raw`a\nb\u0040`;
    const unescaped = readEscapes(text);
    const places = [0, 1, 2, 3, 4].map((offset) => unescaped?.toOriginal(offset));
    expect(places).toEqual([0, 1, 3, 4, text.length]);
  });
});

describe('foldedView() of JSON text', () => {
  it.each([
    ['behind a line break', String.raw`Card:\n4111 x`, '4111', '4111'],
    ['in front of one', String.raw`4111\n x`, '4111', '4111'],
    ['across one', String.raw`x 41\t11 y`, '41\t11', String.raw`41\t11`],
    ['with an escape inside', String.raw`<ada\u0040example>`, 'ada@e', String.raw`ada\u0040e`],
    ['with one at both ends', String.raw`x\u0061b\u0063y`, 'abc', String.raw`\u0061b\u0063`],
    ['with a hidden one inside', String.raw`x4\u200b1\u200b y`, '41', String.raw`4\u200b1`],
    ['with a full-width one', String.raw`x \uff14\uff11`, '41', String.raw`\uff14\uff11`],
    [
      'with an escaped pair',
      String.raw`\ud83d\ude00\ud835\udfd21 x`,
      '41',
      String.raw`\ud835\udfd21`,
    ],
    [
      'with a whole pair for half of it',
      String.raw`a\ud83d\ude00`,
      '\ud83d',
      String.raw`\ud83d\ude00`,
    ],
    ['at the very end', String.raw`a\u0062`, 'b', String.raw`\u0062`],
  ])('finds text %s', (_, text, part, expected) => {
    expect(behind(text, part)).toBe(expected);
  });

  it('covers exactly the disguised value and leaves every other character alone', () => {
    const piece = (c: string) => fc.constantFrom(c, escaped(c), `${c}\u200b`, `\\u00ad${c}`);
    const disguised = fc.tuple(...Array.from(VALUE, piece)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(jsonLike(), disguised, jsonLike(), (left, value, right) => {
        // A lone backslash or a cut-off escape before the value would reach into it.
        const head = `${left.replaceAll('\\', '/')}\\n`;
        const text = `${head}${value} ${right}`;
        const view = foldedView(text);
        const at = view?.text.indexOf(VALUE) ?? -1;
        const span = view?.toOriginal(at, at + VALUE.length) ?? { start: 0, end: 0 };
        const around = value.replace(/^(?:\\u00ad)+/, '').replace(/\u200b$/, '');
        expect(text.slice(span.start, span.end)).toBe(around);
        const masked = `${text.slice(0, span.start)}[X]${text.slice(span.end)}`;
        expect(masked).toBe(text.replace(around, () => '[X]'));
      }),
    );
  });

  it('maps spans to ordered spans whose ends never lie inside an escape', () => {
    fc.assert(
      fc.property(jsonLike(), fc.nat(), fc.nat(), (text, a, b) => {
        const view = foldedView(text);
        fc.pre(view !== undefined);
        const size = view?.text.length ?? 0;
        const [start = 0, end = 0] = [a, b].map((n) => n % (size + 1)).sort((x, y) => x - y);
        const span = view?.toOriginal(start, end) ?? { start: -1, end: -1 };
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        for (const { 0: found, index } of text.matchAll(/\\(?:[nrt\\]|u[\da-fA-F]{4})/g)) {
          if (found === '\\\\') continue;
          for (const edge of [span.start, span.end]) {
            expect(index < edge && edge < index + found.length).toBe(false);
          }
        }
      }),
    );
  });

  it('reads a text that JSON wrote as the text itself', () => {
    fc.assert(
      fc.property(wellFormedText(), (text) => {
        fc.pre(!/(?![\n\r\t])[\p{Cc}"\\]/u.test(text));
        const written = JSON.stringify(text).slice(1, -1);
        expect(foldedView(written)?.text ?? written).toBe(foldedView(text)?.text ?? text);
        expect(foldedView(escaped(text))?.text ?? '').toBe(foldedView(text)?.text ?? text);
      }),
    );
  });
});
