import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/detect/ner/compromise/blocks.ts';

const LONGEST = 2_048;

describe('blocksOf()', () => {
  it('splits at blank lines and leaves them out', () => {
    expect(blocksOf('one\ntwo\n \n\n three\n\n')).toEqual([
      { text: 'one\ntwo', start: 0 },
      { text: 'three', start: 12 },
    ]);
  });

  it.each(['', ' \n\n \t\n'])('has none in %j', (text) => {
    expect(blocksOf(text)).toEqual([]);
  });

  it.each([
    ['a line end', `${'word. '.repeat(300)}\n${'word. '.repeat(300)}`, 1_801],
    ['the end of a sentence', `${'word '.repeat(300)}end. ${'word '.repeat(300)}`, 1_505],
    ['a space', 'word '.repeat(600), 2_045],
    ['anywhere', 'x'.repeat(3_000), LONGEST],
    ['no half of a code point', `x${'😀'.repeat(1_500)}`, LONGEST - 1],
  ])('cuts a long paragraph at %s', (_, text, wanted) => {
    expect(blocksOf(text)[0]?.text).toHaveLength(wanted);
  });

  it('gives bounded pieces of the text in order that leave out only white space', () => {
    const part = fc.oneof(
      fc.constantFrom('\n\n', '\n', ' ', 'word '.repeat(300), 'y'.repeat(1_500), '😀'.repeat(600)),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const block of blocksOf(text)) {
          expect(text.slice(end, block.start).trim()).toBe('');
          expect(text.startsWith(block.text, block.start)).toBe(true);
          expect(block.text.length).toBeLessThanOrEqual(LONGEST);
          end = block.start + block.text.length;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
