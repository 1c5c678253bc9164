import { utf8Length } from '../../../text/code-points.ts';

/** True if the texts together take more than `maxBytes` UTF-8 bytes. */
export function exceedsBytes(texts: readonly string[], maxBytes: number): boolean {
  let bytes = 0;
  for (const text of texts) {
    bytes += text.length;
    // Every UTF-16 code unit takes at least one byte, so most oversize calls end here.
    if (bytes > maxBytes) return true;
  }
  bytes = 0;
  for (const text of texts) bytes += utf8Length(text);
  return bytes > maxBytes;
}
