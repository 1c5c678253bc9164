import type { DraftAllow } from '../draft.ts';
import { escapeLiteral } from '../rewrite-escape.ts';

/** Longest pattern of one exception in UTF-16 code units: below the limit of our parser. */
const LONGEST = 3_000;

/** Converts phrases that excuse their line to as few exceptions as possible. */
export function convertExceptions(phrases: readonly string[]): readonly DraftAllow[] {
  const groups: string[][] = [];
  let length = 0;
  const escaped = phrases
    .filter((phrase) => phrase.trim() !== '')
    .map((phrase) => escapeLiteral(phrase.trim()).replace(/\s+/g, '\\s+'));
  for (const phrase of escaped) {
    const last = groups.at(-1);
    length += phrase.length + 1;
    if (last !== undefined && length <= LONGEST) {
      last.push(phrase);
      continue;
    }
    groups.push([phrase]);
    length = phrase.length;
  }
  return groups.map((group) => ({ regex: `(?i)(?:${group.join('|')})`, target: 'line' }));
}
