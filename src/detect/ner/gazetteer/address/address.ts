import { ADDRESS_CUE } from '../lists/addresses.ts';
import type { WordEntity } from '../word-entity.ts';
import type { Word } from '../words.ts';
import { addressClasses } from './classes.ts';
import { ADDRESS_FORMS } from './grammar.ts';

/** How far before an address its cue may begin, in UTF-16 code units. */
const CUE_REACH = 64;
/** Most words of an address on either side of one of its numbers. */
const WORDS_AROUND = 16;

type Form = (typeof ADDRESS_FORMS)[number];

/** Finds the addresses of a text, in order and without overlap: the first wins, then the longest. */
export function findAddresses(text: string, words: readonly Word[]): WordEntity[] {
  const addresses: WordEntity[] = [];
  for (const { from, to } of rangesAroundNumbers(words)) {
    const part = words.slice(from, to);
    const classes = addressClasses(text, part);
    if (!/[NMZv]/.test(classes)) continue;
    const candidates = ADDRESS_FORMS.flatMap((form) => candidatesOf(text, part, classes, form));
    candidates.sort((a, b) => a.first - b.first || b.last - a.last);
    for (const { first, last, ...rest } of candidates) {
      if (from + first <= (addresses.at(-1)?.last ?? -1)) continue;
      addresses.push({ ...rest, first: from + first, last: from + last });
    }
  }
  return addresses;
}

/** Ranges of words around numbers, as wide as an address may be. */
function rangesAroundNumbers(
  words: readonly Word[],
): { readonly from: number; readonly to: number }[] {
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
): WordEntity[] {
  if (!needs.test(classes)) return [];
  const addresses: WordEntity[] = [];
  // `matchAll` would copy the expression for every text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(classes); match !== null; match = pattern.exec(classes)) {
    const [first, last] = [(match.index - 1) / 2, (match.index + match[0].length - 2) / 2];
    const fits = !announced || (/[NMZ]/.test(match[0]) && isAnnounced(text, words[first]));
    if (fits) addresses.push({ entity: 'ADDRESS', first, last, score });
  }
  return addresses;
}

function isAnnounced(text: string, word: Word | undefined): boolean {
  const at = word?.start ?? 0;
  return ADDRESS_CUE.test(text.slice(Math.max(0, at - CUE_REACH), at));
}
