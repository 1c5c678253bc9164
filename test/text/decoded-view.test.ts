import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedView } from '../../src/text/decoded-view.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const MAIL = 'ada.lovelace@example.com';

describe('decodedView()', () => {
  it.each([
    ['percent escapes', 'a=ada%40example.com', 'a=ada@example.com'],
    ['several bytes of one character', 'caf%C3%A9', 'café'],
    ['decimal entities', 'ada&#64;example.com', 'ada@example.com'],
    ['hex entities', 'ada&#x40;example.com', 'ada@example.com'],
    ['named entities', 'ada&commat;example&period;com', 'ada@example.com'],
    ['hex escapes', 'ada\\x40example.com', 'ada@example.com'],
    ['base 64', `see ${base64(MAIL)} there`, `see ${MAIL} there`],
    [
      'base 64 for URLs',
      `see ${Buffer.from(`${MAIL}??>>`).toString('base64url')} x`,
      `see ${MAIL}??>> x`,
    ],
    ['hex digits', `see ${hex(MAIL)} there`, `see ${MAIL} there`],
    ['base 64 of percent escapes', base64(percent(MAIL)), MAIL],
    ['spaced letters', 'mail a d a @ e x a m p l e . c o m now', 'mail ada@example.com now'],
    ['digits with dashes', 'card 4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 x', 'card 4111111111111111 x'],
    ['signs in words', 'ada (at) example [dot] com', 'ada@example.com'],
  ])('reads %s', (_, text, plain) => {
    expect(decodedView(text)?.text).toBe(plain);
  });

  it.each([
    ['plain prose', 'How do I sort a list? 100 % of it, A & B.'],
    ['a broken percent escape', 'caf%C3 and %ZZ'],
    ['an unknown entity', '&foo; and &#0;'],
    ['a digest', '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    [
      'an image',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
    ],
    ['a long identifier', 'createGuardrailFromPolicyAndEntities'],
    ['a table of digits', '1 2 3 4\n5 6 7 8'],
    ['a spelled word that is short', 'the A B C of it'],
    ['tables of one letter', 'x | y | z | a | b | c | d'],
  ])('leaves %s alone', (_, text) => {
    expect(decodedView(text)).toBeUndefined();
  });

  it.each([
    ['of a percent escape', 'x ada%40example.com y', 'ada@example.com', 'ada%40example.com'],
    ['of one character', 'x ada&#64;example.com', '@', '&#64;'],
    ['of base 64: the whole run', `x ${base64(MAIL)} y`, '@example', base64(MAIL)],
    ['behind a run', 'a%20b secret', 'secret', 'secret'],
    ['of spelled letters', 'x a d a @ e x . c o m y', 'ada@ex.com', 'a d a @ e x . c o m'],
  ])('knows the place %s', (_, text, value, original) => {
    const view = decodedView(text);
    const start = view?.text.indexOf(value) ?? -1;
    const span = view?.toOriginal(start, start + value.length);
    expect(text.slice(span?.start, span?.end)).toBe(original);
  });

  it('maps every span into the text, in order, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '%41',
        '&#64;',
        '&amp;',
        '\\x41',
        base64(MAIL),
        hex(MAIL),
        'a b c d e f g h',
        ' (at) ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const view = decodedView(text);
        if (view === undefined) return;
        let before = 0;
        for (let i = 0; i < view.text.length; i += 1) {
          const { start, end } = view.toOriginal(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});
