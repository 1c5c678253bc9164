import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAccounts, maskLongWords } from '../../../../src/detect/ner/prose/mask-accounts.ts';
import { maskCode } from '../../../../src/detect/ner/prose/mask-code.ts';

/** The words that are left, so that rows need no counted spaces. */
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('maskCode()', () => {
  it.each([
    ['a fence', 'Ann\n```\nBob\n```\nCid', 'Ann Cid'],
    ['a fence with a language', 'Ann\n```js\nBob\n```\nCid', 'Ann Cid'],
    ['a fence of tildes', '~~~\nBob\n```\nCid\n~~~\nDee', 'Dee'],
    ['a longer fence around a shorter one', '````\nBob\n```\nCid\n````\nDee', 'Dee'],
    ['an unclosed fence', 'Ann\n```\nBob\n\nCid', 'Ann'],
    ['inline code', 'Ann `Bob` Cid', 'Ann Cid'],
    ['inline code that begins a line', '```Bob``` Cid', 'Cid'],
    ['markup', '<b class="Bob">Ann</b>', 'Ann'],
    ['an indented block', 'Ann\n\n    bob = 1\n    return bob\n\n    more\nCid', 'Ann Cid'],
    ['lines below code', 'def bob(x):\n    """Bob counts."""\n\n    Cid is here\nAnn', 'Ann'],
    ['a prompt', '>>> bob', ''],
    ['a statement', 'import os;', ''],
    ['a declaration', 'class Bob {\n}', ''],
    ['a line of signs', 'Bob[i] = Cid[j];', ''],
  ])('blanks %s', (_, text, wanted) => {
    expect(words(maskCode(text)).filter((word) => word !== '}')).toEqual(words(wanted));
  });

  it.each([
    'Ann is here.',
    '{"name": "Ann", "friends": ["Bob"]}',
    '> Ann wrote (on Monday)',
    '- item\n    Ann goes on here',
    '\tDear Ann,\n\n\tBob is here.',
    'Import taxes are high; class is over.',
    'a lone ` tick and a < sign',
    'for Ann: see below',
  ])('leaves %j', (text) => {
    expect(maskCode(text)).toBe(text);
  });
});

describe('maskAccounts()', () => {
  it.each([
    ['a URL', 'see https://Ann.example/Bob?c=Cid. Dee', 'see Dee'],
    ['a host', 'see www.Ann.example Bob', 'see Bob'],
    ['an e-mail address', 'write Ann.Bob@cid.example, Dee', 'write , Dee'],
    ['an address in brackets', 'Ann <bob@cid.example>', 'Ann < >'],
    ['a handle', 'ask @AnnBob now', 'ask now'],
  ])('blanks %s', (_, text, wanted) => {
    expect(words(maskAccounts(text))).toEqual(words(wanted));
  });

  it.each([
    ['Ann|Bob', 'Ann\nBob'],
    ['Ann\tBob', 'Ann\nBob'],
    ['Ann,Bob,42', 'Ann\nBob\n42'],
    ['"n":"Ann","m"', '"n"\n"Ann"\n"m"'],
    ['Ann, Bob: Cid', 'Ann, Bob: Cid'],
  ])('ends cells in %j', (text, wanted) => {
    expect(maskAccounts(text)).toBe(wanted);
  });
});

describe('maskLongWords()', () => {
  it.each([
    ['blanks an overlong word', `Ann ${'x'.repeat(65)} Bob`, 'Ann Bob'],
    ['leaves a long name', `Ann ${'x'.repeat(64)}`, `Ann ${'x'.repeat(64)}`],
  ])('%s', (_, text, wanted) => {
    expect(words(maskLongWords(text))).toEqual(words(wanted));
  });
});

describe('masking', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '```',
      '`',
      '\n',
      '    ',
      '<b>',
      '@',
      'http://',
      '"',
      ',',
      '|',
      '😀',
      'Ann',
      '=;',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  it('keeps lengths, and every character that it does not blank', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const masked = maskLongWords(maskAccounts(maskCode(text)));
        expect(masked).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++)
          if (masked[i] !== text[i]) expect([' ', '\n']).toContain(masked[i]);
      }),
    );
  });
});
