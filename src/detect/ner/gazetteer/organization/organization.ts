import { LISTED } from '../gazetteer.ts';
import {
  ORGANIZATION_AFTER,
  ORGANIZATION_AFTER_STARTS,
  ORGANIZATION_CUE,
  ORGANIZATION_CUE_ENDS,
  ORGANIZATION_KINDS,
  ORGANIZATION_PREFIXES,
} from '../lists/organizations.ts';
import { TITLES } from '../lists/persons.ts';
import type { WordEntity } from '../word-entity.ts';
import type { Word } from '../words.ts';
import { endOfInstitution, endOfLegalForm } from './ends.ts';

const REACH = 40;
const LONGEST_NAME = 6;
const SCORES = { kind: 0.85, prefix: 0.7, announced: 0.65 } as const;
/** Legal forms in capitals, as SARL, are short. */
const LONGEST_LEGAL_FORM = 4;
const LINKS = /^(?:,? (?:and|&) |, | & |[ -])$/;

/** Finds the organisations of a text among the words that are not `taken`, in order. */
export function findOrganizations(
  text: string,
  words: readonly Word[],
  taken: Uint8Array,
): WordEntity[] {
  const organizations: WordEntity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || taken[i] === 1) continue;
    const institution = endOfInstitution(text, words, taken, i);
    if (institution !== undefined) {
      organizations.push({
        entity: 'ORGANIZATION',
        first: i,
        last: institution,
        score: SCORES.kind,
      });
      i = institution;
      continue;
    }
    if (!isName(word)) continue;
    const last = endOfName(text, words, taken, i);
    const form = endOfLegalForm(text, words, i, last);
    if (form !== undefined) {
      organizations.push({ entity: 'ORGANIZATION', first: i, score: SCORES.kind, ...form });
      i = form.last;
      continue;
    }
    const score = scoreOf(text, words, i, last);
    if (score !== undefined) organizations.push({ entity: 'ORGANIZATION', first: i, last, score });
    i = last;
  }
  return organizations;
}

function isName(word: Word): boolean {
  if (word.case === 'lower' || word.case === 'number') return false;
  if (TITLES.has(word.hash)) return false;
  const isCommon = (word.listed & LISTED.common) !== 0;
  return !isCommon || !word.opens;
}

function endOfName(text: string, words: readonly Word[], taken: Uint8Array, from: number): number {
  let last = from;
  for (
    let i = from + 1;
    i < Math.min(words.length, from + LONGEST_NAME) && taken[i] !== 1;
    i += 1
  ) {
    const [before, word] = [words[i - 1], words[i]];
    if (before === undefined || word === undefined || before.possessive) break;
    const gap = text.slice(before.end, word.start);
    if (word.case === 'lower') {
      const next = words[i + 1];
      if (gap !== ' ' || text.slice(word.start, word.end) !== 'and' || next?.case !== 'title')
        break;
      continue;
    }
    const isKind = ORGANIZATION_KINDS.has(word.hash);
    if (word.case === 'number' || !(LINKS.test(gap) || (isKind && gap === ', '))) break;
    if (gap.startsWith(',') && !leadsToKind(text, words, i)) break;
    last = i;
    const next = words[i + 1];
    if (isKind && !(next !== undefined && ORGANIZATION_KINDS.has(next.hash))) break;
  }
  return last;
}

/** "Glover, Ruiz and Armstrong": a list of partners, which ends with an and. */
function leadsToKind(text: string, words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word !== undefined && ORGANIZATION_KINDS.has(word.hash)) return true;
  return word !== undefined && next !== undefined && text.slice(word.end, next.end) === ' and';
}

function scoreOf(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
): number | undefined {
  const [head, tail] = [words[first], words[last]];
  if (head === undefined || tail === undefined) return undefined;
  // "National Insurance AB 12 34 56 C" is followed by a number. "SQL UNION" is emphasised, and "ACME
  // BANK" cannot be told from it.
  const next = words[last + 1];
  const isNumbered = next?.case === 'number' && next.gap === 'space' && tail.case === 'upper';
  const isEmphasised = tail.case === 'upper' && tail.end - tail.start > LONGEST_LEGAL_FORM;
  if (last > first && ORGANIZATION_KINDS.has(tail.hash) && !isEmphasised && !isNumbered)
    return SCORES.kind;
  if (last > first && ORGANIZATION_PREFIXES.has(head.hash)) return SCORES.prefix;
  if (head.case === 'upper' && head.end - head.start < 2) return undefined;
  if (isPartnership(words.slice(first, last + 1))) return SCORES.announced;
  const cued = hasCueBefore(text, words, first) || hasCueAfter(text, words, last);
  return cued && (head.listed & LISTED.country) === 0 ? SCORES.announced : undefined;
}

/** "Glover, Ruiz and Armstrong": last names in a list. */
function isPartnership(list: readonly Word[]): boolean {
  const names = list.filter((word) => word.case === 'title');
  const lasts = names.filter(({ listed }) => (listed & LISTED.last) !== 0);
  const firsts = names.filter(
    ({ listed }) => (listed & (LISTED.last | LISTED.first)) === LISTED.first,
  );
  const inList =
    list.filter(({ gap }) => gap === 'comma').length > 0 &&
    list.some(({ case: form }) => form === 'lower');
  return inList && names.length === list.length - 1 && lasts.length > 1 && firsts.length === 0;
}

function hasCueBefore(text: string, words: readonly Word[], first: number): boolean {
  const [before, head] = [words[first - 1], words[first]];
  if (before === undefined || head?.gap !== 'space') return false;
  if (!ORGANIZATION_CUE_ENDS.has(before.hash)) return false;
  return ORGANIZATION_CUE.test(text.slice(Math.max(0, head.start - REACH), head.start));
}

function hasCueAfter(text: string, words: readonly Word[], last: number): boolean {
  const [tail, after] = [words[last], words[last + 1]];
  if (tail === undefined || after === undefined) return false;
  if (!ORGANIZATION_AFTER_STARTS.has(after.hash)) return false;
  return ORGANIZATION_AFTER.test(text.slice(tail.end, tail.end + REACH));
}
