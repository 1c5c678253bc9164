import type { Span } from '../../model/span.ts';
import { splitsPair, widenToCodePoints } from '../code-points.ts';
import { WITHOUT_SPACES } from './word-boundaries.ts';

/** The texts on both sides of a span. */
export interface Neighbourhood {
  readonly before: string;
  readonly after: string;
}

const BREAK = '(?:\\r\\n|\\r(?!\\n)|[\\n\\u2028\\u2029])';
const BLANK_LINE = new RegExp(`${BREAK}[^\\S\\r\\n\\u2028\\u2029]*${BREAK}`);
const LAST_BLANK_LINE = new RegExp(`[^]*${BLANK_LINE.source}`);
// A sentence without spaces is no word: all of it would go.
const IN_WORD = `(?:(?!${WITHOUT_SPACES})[\\p{L}\\p{M}\\p{N}_])`;
const WORD = new RegExp(IN_WORD, 'u');
const PARTIAL_WORD_AT_START = new RegExp(`^${IN_WORD}+`, 'u');
const PARTIAL_WORD_AT_END = new RegExp(`(?<!${IN_WORD})${IN_WORD}+$`, 'u');

/** How far `lineOf` looks, in code units: a file on one line must not be read for each finding. */
const LINE_REACH = 2048;

/**
 * Up to `before` and `after` UTF-16 code units on either side of a span, not across a blank line.
 * A word or character that the far end of the window would cut is left out.
 */
export function windowAround(
  text: string,
  span: Span,
  before: number,
  after: number,
): Neighbourhood {
  const from = wholeOffset(text, Math.max(0, span.start - before), 1);
  const to = wholeOffset(text, Math.min(text.length, span.end + after), -1);
  const left = text.slice(from, span.start).replace(LAST_BLANK_LINE, '');
  const right = text.slice(span.end, to).split(BLANK_LINE, 1)[0] ?? '';
  const cutsLeft = left.length === span.start - from && cutsWord(text, from);
  const cutsRight = right.length === to - span.end && cutsWord(text, to);
  return {
    before: cutsLeft ? left.replace(PARTIAL_WORD_AT_START, '') : left,
    after: cutsRight ? right.replace(PARTIAL_WORD_AT_END, '') : right,
  };
}

/**
 * The line or lines that the span stands on, without the line breaks around them; at most 2,048
 * code units on either side of the span.
 */
export function lineOf(text: string, span: Span): Span {
  const first = Math.max(0, span.start - LINE_REACH);
  const last = Math.min(text.length, span.end + LINE_REACH);
  let start = span.start;
  while (start > first && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  let end = span.end;
  while (end < last && !isBreak(text.charCodeAt(end))) end += 1;
  return widenToCodePoints(text, { start, end });
}

const isBreak = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;

function wholeOffset(text: string, offset: number, step: 1 | -1): number {
  return splitsPair(text, offset) ? offset + step : offset;
}

/** True when the characters on both sides of the offset belong to one word. */
function cutsWord(text: string, offset: number): boolean {
  const before = widenToCodePoints(text, { start: offset - 1, end: offset });
  const after = widenToCodePoints(text, { start: offset, end: offset + 1 });
  return (
    WORD.test(text.slice(before.start, before.end)) && WORD.test(text.slice(after.start, after.end))
  );
}
