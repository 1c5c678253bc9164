import type { Span } from '../../../model/span.ts';

const BEFORE_WORD = /^[^\p{L}\p{N}]+/u;
const AFTER_WORD = /[^\p{L}\p{M}\p{N}]+$/u;
const POSSESSIVE = /['’]s$/i;

/**
 * The span without punctuation, white space and symbols at its ends and without a possessive 's.
 * Empty (start equal to end) when nothing is left.
 */
export function trimSpan(text: string, start: number, end: number): Span {
  const tail = text.slice(start, end).replace(AFTER_WORD, '').replace(POSSESSIVE, '');
  const word = tail.replace(AFTER_WORD, '');
  const head = word.length - word.replace(BEFORE_WORD, '').length;
  return { start: start + head, end: start + word.length };
}
