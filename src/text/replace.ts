import type { Span } from '../model/span.ts';
import { splitsPair } from './code-points.ts';

/** A span of a text and what stands there instead. */
export interface Replacement extends Span {
  readonly with: string;
}

/**
 * The text with every span replaced; all else stays unit for unit.
 *
 * @throws RangeError when the spans are not in order, overlap, leave the text, or split a
 * character. The message holds offsets, never text.
 */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let copied = 0;
  for (const { start, end, with: stand } of replacements) {
    if (start < copied || end < start || end > text.length) {
      throw new RangeError(`Cannot replace "${start}..${end}": out of order or out of the text`);
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      throw new RangeError(`Cannot replace "${start}..${end}": splits a character`);
    }
    result += text.slice(copied, start) + stand;
    copied = end;
  }
  return result + text.slice(copied);
}
