import type { Span } from '../../model/span.ts';

/** How far a sentence is looked for on either side, in code units: longer ones are cut off. */
const REACH = 400;

const ALWAYS_ENDS = '!?。！？।؟';
/** What a line of its own begins with: bullets, numbers, headings, cells, quotes, markup. */
const OPENS_LINE = /^[^\S\r\n]*[^\p{L}\s]/u;
/** `Dr. Novak`, `St. Jude`, `J. Doe`: a short capitalised word before a full stop ends nothing. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}\p{L}{0,2}|\p{L}\.\p{L})\.$/u;
const LOWER_NEXT = /^\s+\p{Ll}/u;

/**
 * The sentence or sentences that a span stands in; at most 400 UTF-16 code units on either side.
 * Sentences end at `!`, `?`, a full stop before white space (not behind short forms such as `Dr.`),
 * an empty line, and before a line that begins with a bullet, a number or another sign.
 */
export function sentenceOf(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH);
  const to = Math.min(text.length, span.end + REACH);
  let start = span.start;
  while (start > from && !endsBefore(text, start)) start -= 1;
  let end = span.end;
  while (end < to && !endsBefore(text, end)) end += 1;
  return { start, end };
}

/** True when a sentence ends between the units before and at the offset. */
function endsBefore(text: string, offset: number): boolean {
  const last = text.charAt(offset - 1);
  if (ALWAYS_ENDS.includes(last)) return true;
  if (last === '\n' || last === '\r') {
    const next = text.slice(offset, offset + 8);
    return /^\s*[\n\r]/.test(next) || OPENS_LINE.test(next);
  }
  if (last !== '.') return false;
  const next = text.slice(offset, offset + 4);
  if (!/^\s/.test(next) || LOWER_NEXT.test(next)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, offset - 6), offset));
}
