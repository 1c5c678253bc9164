import { Buffer } from 'node:buffer';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = [0x7b, 0x5b] as const;

/**
 * Whether JSON in `bytes` nests deeper than `limit`, told before parsing: a million opened lists
 * cost `JSON.parse` half a second and 720 MB, this scan stops at the first one too many. About 1 ns
 * per byte; for text that is not JSON the answer means nothing, the parser refuses it later.
 */
export function exceedsDepth(bytes: Uint8Array, limit: number): boolean {
  return opensMore(bytes, limit) && nestsDeeper(bytes, limit);
}

/** Most bodies open fewer lists and objects than they may nest, and native search tells it fast. */
function opensMore(bytes: Uint8Array, limit: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limit;
  for (const opener of OPENERS) {
    for (let at = buffer.indexOf(opener); at !== -1; at = buffer.indexOf(opener, at + 1)) {
      left -= 1;
      if (left < 0) return true;
    }
  }
  return false;
}

function nestsDeeper(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) {
        if (bytes[at] === BACKSLASH) at += 1;
      }
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}
