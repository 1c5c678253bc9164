/** How many bytes the text takes in UTF-8; a lone surrogate counts as the three of U+FFFD. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isPair(unit, text.charCodeAt(i + 1))) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** True when the texts together take more than `maxBytes` UTF-8 bytes. */
export function exceeds(texts: readonly string[], maxBytes: number): boolean {
  let bytes = 0;
  for (const text of texts) {
    bytes += text.length;
    // Every UTF-16 code unit takes at least one byte, so most oversize calls end here.
    if (bytes > maxBytes) return true;
  }
  bytes = 0;
  for (const text of texts) bytes += utf8Bytes(text);
  return bytes > maxBytes;
}
