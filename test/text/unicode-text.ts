import fc from 'fast-check';

const INTERESTING = [
  ...'aZ09 -.,\n\r_@',
  '\u00e9',
  '\u00df',
  '\ufb01',
  '\u0130',
  'e\u0301',
  '\u0308',
  '\u4e2d',
  '\u0430',
  '\u0435',
  '\u041e',
  '\uff21',
  '\uff17',
  '\u0664',
  '\u2460',
  '\u00b2',
  '\u00a0',
  '\u2013',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufe0f',
  '\u{1d400}',
  '\u{1d7e1}',
  '\u{1f600}',
  '\u{e0041}',
  '\ud83d',
  '\udc00',
  '\ufffe',
  '\uffff',
];

/** Texts of everything that makes offsets hard: pairs, lone surrogates, invisible, foldable. */
export const unicodeText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...INTERESTING) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

/** A text without lone surrogates. */
export const wellFormedText = (): fc.Arbitrary<string> =>
  unicodeText().map((text) => text.replace(/[\ud800-\udfff]/gu, '?'));

/** A text and a span inside it. */
export const textWithSpan = (): fc.Arbitrary<{ text: string; start: number; end: number }> =>
  fc.tuple(unicodeText(), fc.nat(), fc.nat()).map(([text, a, b]) => {
    const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
    return { text, start: ends[0] ?? 0, end: ends[1] ?? 0 };
  });
