import { INSTITUTION_LINKS, INSTITUTIONS } from '../lists/organizations.ts';
import type { Word } from '../words.ts';

const LONGEST_NAME = 6;
const LONGEST_FORM = 28;
/** Legal forms with full stops, of several words, in lower case or in brackets. */
const LEGAL_FORM =
  /^,? (?:GmbH & Co\.? KG(?:aA)?|& Co\.?,? (?:KG(?:aA)?|LLP|Ltd\.?|Inc\.?)|Co\.?,? Ltd\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.A\.?(?:S\.?|R\.?L\.?)?|S\.L\.?(?:U\.?)?|Sp\. ?z ?o\. ?o\.?|A\. ?Ş\.?|Ltd\. Şti\.?|Lda\.?|Ltda\.?|plc|K\.K\.?|B\.V\.?|N\.V\.?|e\.V\.|(?:\(Pty\)|Pvt\.?|Pte\.?|Nig\.?) Ltd\.?|(?:Inc|Ltd|Corp|Co)\.|CC(?! \w)|d\.o\.o\.?|s\.r\.o\.?|a\.s\.|Kft\.?|Zrt\.?|OÜ|AB(?! \d)|ASA)(?![\p{L}\p{N}])/u;

/**
 * Finds a legal form, such as "S.p.A." or "Co., Ltd.", behind a word of a name. Returns the index
 * of its last word and its end in UTF-16 code units.
 */
export function endOfLegalForm(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
): { readonly last: number; readonly end: number } | undefined {
  for (let i = first; i <= last; i += 1) {
    const end = words[i]?.end ?? 0;
    const form = LEGAL_FORM.exec(text.slice(end, end + LONGEST_FORM))?.[0].length ?? 0;
    if (form === 0) continue;
    let at = i;
    while ((words[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= end + form) at += 1;
    return { last: at, end: end + form };
  }
  return undefined;
}

/**
 * Finds an institution that begins with the word at index `i`, such as "University of Brno" or
 * "Clinique des Ormeaux". Returns the index of its last word.
 */
export function endOfInstitution(
  text: string,
  words: readonly Word[],
  taken: Uint8Array,
  i: number,
): number | undefined {
  const [head, link, next] = [words[i], words[i + 1], words[i + 2]];
  if (head?.case !== 'title' || !INSTITUTIONS.has(head.hash) || taken[i + 2] === 1)
    return undefined;
  if (link?.gap !== 'space' || link.case !== 'lower' || !INSTITUTION_LINKS.has(link.hash)) {
    return undefined;
  }
  if (next?.gap !== 'space' || next.case !== 'title') return undefined;
  let last = i + 2;
  while (last < i + LONGEST_NAME && taken[last + 1] !== 1 && goesOn(text, words, last)) last += 1;
  return last;
}

function goesOn(text: string, words: readonly Word[], last: number): boolean {
  const [before, word, next] = [words[last], words[last + 1], words[last + 2]];
  if (before === undefined || word === undefined || before.possessive) return false;
  if (text.slice(before.end, word.start) !== ' ') return false;
  if (word.case === 'title') return true;
  return text.slice(word.start, word.end) === 'and' && next?.case === 'title';
}
