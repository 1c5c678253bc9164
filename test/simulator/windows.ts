const NEW_BYTES = 1024;
const OVERLAP_BYTES = 256;
const CONTINUATION = 0b1000_0000;

/** A window of a streamed answer: text already judged, then text that waits for the verdict. */
export interface Window {
  readonly overlap: string;
  readonly fresh: string;
}

/**
 * The windows in which agentgateway judges a streamed text: at least 1,024 new bytes (or the end)
 * behind the last 256 judged ones, both cut where a UTF-8 character starts.
 */
export function windowsOf(text: string): readonly Window[] {
  const bytes = new TextEncoder().encode(text);
  const windows: Window[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + NEW_BYTES, bytes.length);
    while (end < bytes.length && isContinuation(bytes[end])) end += 1;
    let tail = Math.max(0, start - OVERLAP_BYTES);
    while (tail < start && isContinuation(bytes[tail])) tail += 1;
    windows.push({ overlap: slice(bytes, tail, start), fresh: slice(bytes, start, end) });
    start = end;
  }
  return windows;
}

const SENTENCE_END = /[.?!;] +\n*|\n+/g;

/** The windows of the Python client: at least 50 characters, then the end of a sentence. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end - start < 50) continue;
    parts.push(text.slice(start, end));
    start = end;
  }
  return start < text.length ? [...parts, text.slice(start)] : parts;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === CONTINUATION;
}

function slice(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytes.subarray(start, end),
  );
}
