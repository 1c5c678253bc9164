import type { Span } from '../model/span.ts';

/** Arguments per call of String.fromCharCode; larger calls overflow the stack. */
const CHUNK = 8192;

/** True for either half of a surrogate pair. */
export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** True when the offset lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/** The smallest span around `span` whose ends do not lie inside a surrogate pair. */
export function widenToCodePoints(text: string, span: Span): Span {
  return {
    start: splitsPair(text, span.start) ? span.start - 1 : span.start,
    end: splitsPair(text, span.end) ? span.end + 1 : span.end,
  };
}

/** Bytes of the UTF-8 form, counted without building it; a lone surrogate counts as U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) at += 1;
  }
  return bytes;
}

/** The string of these UTF-16 code units. */
export function stringOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    const part: string = Reflect.apply(String.fromCharCode, String, units.subarray(at, at + CHUNK));
    text += part;
  }
  return text;
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
