import { TextDecoder } from 'node:util';

/** One line without its end, or why it is not a text. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'too-long' };

/** The lines that ended in one piece of the input. */
export interface LineBatch {
  readonly lines: readonly Line[];
  /** Input read since the last batch. */
  readonly bytes: number;
}

const NEWLINE = 10;
const RETURN = 13;

/**
 * Splits bytes into lines, one batch per chunk that ends a line. Ends are LF or CRLF, the last line
 * may lack its end; an empty line is a line. Holds one line at most, and of one that is longer than
 * `maxBytes` nothing.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<LineBatch> {
  const line = createLine(maxBytes);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      lines.push(line.take());
      from = end + 1;
    }
    line.add(chunk.subarray(from));
    if (lines.length === 0) continue;
    yield { lines, bytes };
    bytes = 0;
  }
  if (line.length() > 0) yield { lines: [line.take()], bytes };
}

/** The line that is being read. */
function createLine(maxBytes: number) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let bytes = 0;
  return {
    length: () => bytes,
    add(part: Uint8Array): void {
      bytes += part.length;
      if (bytes > maxBytes) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    take(): Line {
      const [only = new Uint8Array()] = parts;
      const whole = parts.length > 1 ? Buffer.concat(parts) : only;
      const tooLong = bytes > maxBytes;
      parts = [];
      bytes = 0;
      return tooLong ? { kind: 'too-long' } : decodeLine(whole, decoder);
    },
  };
}

function decodeLine(bytes: Uint8Array, decoder: TextDecoder): Line {
  const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length;
  try {
    return { kind: 'text', text: decoder.decode(bytes.subarray(0, end)) };
  } catch {
    return { kind: 'not-utf8' };
  }
}
