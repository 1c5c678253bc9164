import { lowerBound } from '../lower-bound.ts';

/** A text whose escapes are read as the characters they stand for. */
export interface Unescaped {
  readonly text: string;
  /** The place in the original behind an offset of `text`; never inside an escape that was read. */
  toOriginal(offset: number): number;
}

/** The escapes that are decoded, and an escaped backslash, which is only skipped: "\\n" is no line break. */
const ESCAPES = /\\(?:[nrt\\]|u[0-9A-Fa-f]{4})/g;

const WHITE_SPACE: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
]);

/**
 * Reads the escapes of JSON text inside a prompt, as a tool returns it: `\n`, `\r` and `\t` are
 * the white space they stand for, `\uXXXX` is that code unit (two of them may form a pair). Other escapes stay, for
 * they stand for no character that a pattern asks about. Undefined when there is nothing to read.
 */
export function readEscapes(text: string): Unescaped | undefined {
  if (!text.includes('\\')) return undefined;
  // Where each character that was read stands in the new text, and how much it lost up to its end.
  const places: number[] = [];
  const losses: number[] = [];
  let lost = 0;
  const plain = text.replace(ESCAPES, (written, at: number) => {
    if (written === '\\\\') return written;
    places.push(at - lost);
    lost += written.length - 1;
    losses.push(lost);
    return WHITE_SPACE.get(written) ?? String.fromCharCode(Number.parseInt(written.slice(2), 16));
  });
  if (lost === 0) return undefined;
  return {
    text: plain,
    toOriginal: (offset) => {
      const read = lowerBound(places.length, (i) => places[i] ?? offset, offset);
      return offset + (losses[read - 1] ?? 0);
    },
  };
}
