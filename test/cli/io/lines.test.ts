import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../../src/cli/io/lines.ts';
import { chunksOf } from '../../support/cli-io.ts';

async function linesOf(chunks: Iterable<Uint8Array>, maxBytes = 1_000): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const batch of readLines(chunksOf(chunks), maxBytes)) lines.push(...batch.lines);
  return lines;
}

const text = (value: string): Line => ({ kind: 'text', text: value });

describe('readLines()', () => {
  it.each<[string, string, Line[]]>([
    ['nothing', '', []],
    ['one line', 'a\n', [text('a')]],
    ['no end at the end', 'a\nb', [text('a'), text('b')]],
    ['CRLF', 'a\r\nb\r\n', [text('a'), text('b')]],
    ['a return inside a line', 'a\rb\n', [text('a\rb')]],
    ['empty lines', '\n\r\na\n\n', [text(''), text(''), text('a'), text('')]],
    ['a byte order mark', '\ufeffa\n', [text('a')]],
  ])('reads %s', async (_name, input, lines) => {
    expect(await linesOf([Buffer.from(input)])).toEqual(lines);
  });

  it('says which line is not UTF-8 and goes on', async () => {
    const input = Buffer.concat([
      Buffer.from('a\n'),
      Uint8Array.of(0x61, 0xff, 10),
      Buffer.from('b'),
    ]);
    expect(await linesOf([input])).toEqual([text('a'), { kind: 'not-utf8' }, text('b')]);
  });

  it.each([
    ['abcd', text('abcd')],
    ['abcde', { kind: 'too-long' }],
  ])('limits a line of bytes: %s', async (line, read) => {
    expect(await linesOf([Buffer.from(`${line}\nx`)], 4)).toEqual([read, text('x')]);
    expect(await linesOf([Buffer.from(line)], 4)).toEqual([read]);
  });

  it('holds nothing of a line that is too long, however it is cut', async () => {
    const bytes = Buffer.from(`${'x'.repeat(100)}\nok\n`);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await linesOf(single, 10)).toEqual([{ kind: 'too-long' }, text('ok')]);
  });

  it('counts the bytes of every batch, with what came before it', async () => {
    const sizes: number[] = [];
    const chunks = ['ab', 'c\nd', '\n', 'last'].map((part) => Buffer.from(part));
    for await (const { bytes } of readLines(chunksOf(chunks), 10)) sizes.push(bytes);
    expect(sizes).toEqual([5, 1, 4]);
  });

  it('gives the same lines however the bytes are cut', async () => {
    const cut = fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(60), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(cut, async ([input, places]) => {
        const bytes = Buffer.from(input.replaceAll('y', '\n'));
        const at = [0, ...places.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        expect(await linesOf(chunks)).toEqual(await linesOf([bytes]));
      }),
    );
  });
});
