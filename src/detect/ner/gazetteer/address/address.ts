import { ADDRESS_CUE } from '../lists/addresses.ts';
import type { Entity } from '../word-range.ts';
import type { Word } from '../words.ts';
import { addressClasses } from './classes.ts';
import { ADDRESS_FORMS } from './grammar.ts';

/** How far before an address its announcement may begin, in UTF-16 code units. */
const CUE_REACH = 64;
/** How many words of an address stand on either side of one of its numbers at most. */
const WORDS_AROUND = 16;

type Form = (typeof ADDRESS_FORMS)[number];

/** The addresses of a text, in order and without overlap: what begins first wins, then the longest. */
export function findAddresses(text: string, words: readonly Word[]): Entity[] {
  const found: Entity[] = [];
  for (const { from, to } of nearNumbers(words)) {
    const part = words.slice(from, to);
    const classes = addressClasses(text, part);
    if (!/[NMZv]/.test(classes)) continue;
    const candidates = ADDRESS_FORMS.flatMap((form) => candidatesOf(text, part, classes, form));
    candidates.sort((a, b) => a.first - b.first || b.last - a.last);
    for (const { first, last, ...rest } of candidates) {
      if (from + first <= (found.at(-1)?.last ?? -1)) continue;
      found.push({ ...rest, first: from + first, last: from + last });
    }
  }
  return found;
}

/** Where numbers are, with as many words around them as an address may have. */
function nearNumbers(words: readonly Word[]): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (const [i, word] of words.entries()) {
    if (word.case !== 'number') continue;
    const last = parts.at(-1);
    const from = Math.max(0, i - WORDS_AROUND);
    const to = Math.min(words.length, i + WORDS_AROUND);
    if (last !== undefined && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

function candidatesOf(
  text: string,
  words: readonly Word[],
  classes: string,
  { pattern, needs, score, announced }: Form,
): Entity[] {
  if (!needs.test(classes)) return [];
  const found: Entity[] = [];
  // `matchAll` would copy the expression for every text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(classes); match !== null; match = pattern.exec(classes)) {
    const [first, last] = [(match.index - 1) / 2, (match.index + match[0].length - 2) / 2];
    const fits = !announced || (/[NMZ]/.test(match[0]) && isAnnounced(text, words[first]));
    if (fits) found.push({ entity: 'ADDRESS', first, last, score });
  }
  return found;
}

function isAnnounced(text: string, word: Word | undefined): boolean {
  const at = word?.start ?? 0;
  return ADDRESS_CUE.test(text.slice(Math.max(0, at - CUE_REACH), at));
}
