import type { DraftAllow } from '../draft.ts';
import { escapeLiteral } from '../rewrite-escape.ts';

/** Below the longest pattern, with room for what stands around. */
const MOST_LENGTH = 3_000;

/** Phrases that make the line they stand in harmless, as few exceptions as will hold them. */
export function takeExceptions(phrases: readonly string[]): readonly DraftAllow[] {
  const groups: string[][] = [];
  let length = 0;
  const escaped = phrases
    .filter((phrase) => phrase.trim() !== '')
    .map((phrase) => escapeLiteral(phrase.trim()).replace(/\s+/g, '\\s+'));
  for (const phrase of escaped) {
    const last = groups.at(-1);
    length += phrase.length + 1;
    if (last !== undefined && length <= MOST_LENGTH) {
      last.push(phrase);
      continue;
    }
    groups.push([phrase]);
    length = phrase.length;
  }
  return groups.map((group) => ({ regex: `(?i)(?:${group.join('|')})`, target: 'line' }));
}
