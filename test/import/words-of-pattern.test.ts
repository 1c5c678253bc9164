import { expect, it } from 'vitest';
import { wordsOfPattern } from '../../src/import/words-of-pattern.ts';
import { parsePattern } from '../../src/match/parse-pattern.ts';

it.each([
  ['\\b(?:vat|tax\\s+id)\\b', ['vat', 'tax id']],
  ['tax\\s*file', ['taxfile', 'tax file']],
  ['V\\.A\\.T\\.?', ['v.a.t', 'v.a.t.']],
  ['(passport)s?', ['passport', 'passports']],
  ['no|no', ['no']],
])('wordsOfPattern() lists the words of %s', (source, words) => {
  expect(
    [...(wordsOfPattern(parsePattern(source, { flags: 'i' }).ast)?.words ?? [])].sort(),
  ).toEqual([...words].sort());
});

it.each(['desk [a-z]+', 'a{3}', '\\w', '(?=a)b', '(?:a|b)?(?:c|d)?(?:e|f)?(?:g|h)?x', 'a[bc]d'])(
  'wordsOfPattern() does not list the words of %s',
  (source) => {
    expect(wordsOfPattern(parsePattern(source).ast)).toBeUndefined();
  },
);

it('wordsOfPattern() keeps what is no word apart', () => {
  const { ast } = parsePattern('no|8\\s*5|x|\\|');
  expect(wordsOfPattern(ast)).toEqual({ words: ['no'], others: ['85', '8 5', 'x', '|'] });
});
