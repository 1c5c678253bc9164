import fc from 'fast-check';

/** Characters that make matches likely and boundaries frequent. */
const ALPHABET = [
  'a',
  'b',
  'B',
  '1',
  '2',
  '-',
  ' ',
  '\n',
  '\u2028',
  'é',
  'İ',
  '\u212a',
  '\ud83d\ude00',
];

/** Texts over a small alphabet, with folding traps and both line ends of two kinds. */
export const textArbitrary: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...ALPHABET), { maxLength: 24 })
  .map((characters) => characters.join(''));

const ATOMS = [
  ...['a', 'b', 'B', '1', '-', ' ', 'é', '.', '\\n', '\\x61', '\\u0042', '\\-'],
  ...['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '[ab]', '[^a]', '[a-b1]', '[^\\d\\s]', '[\\w-]'],
];

const ASSERTIONS = [
  ...['^', '$', '\\b', '\\B', '(?=a)', '(?!a)', '(?<=a)', '(?<![a1])'],
  ...['(?=ab|1)', '(?!\\d\\d)', '(?<=$|b)', '(?<!-[ab])'],
];

const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{1,}', '{2,3}'];

/**
 * Patterns in the part of our language that JavaScript reads alike (without the flag `i`). Some are
 * refused: repeats that are empty or ambiguous.
 */
export const patternArbitrary: fc.Arbitrary<string> = fc.letrec<Record<'pattern' | 'item', string>>(
  (tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4 },
      fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
      fc.array(tie('item'), { minLength: 2, maxLength: 3 }).map((items) => items.join('|')),
    ),
    item: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'pattern' },
      { weight: 5, arbitrary: fc.constantFrom(...ATOMS) },
      { weight: 1, arbitrary: fc.constantFrom(...ASSERTIONS) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...ATOMS), fc.constantFrom(...QUANTIFIERS))
          .map(([atom, quantifier]) => atom + quantifier),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('pattern'), fc.constantFrom('(?:', '('), fc.constantFrom('', ...QUANTIFIERS))
          .map(([pattern, open, quantifier]) => `${open}${pattern})${quantifier}`),
      },
    ),
  }),
).pattern;

/** Patterns with a capture group that is required, one of two alternatives, or optional. */
export const groupArbitrary: fc.Arbitrary<string> = fc
  .tuple(patternArbitrary, patternArbitrary, patternArbitrary)
  .chain(([a, b, c]) =>
    fc.constantFrom(`(${a})(?:${b})`, `(?:${a}|(${b}))`, `(?:${a})(${b})?(?:${c})`),
  );
