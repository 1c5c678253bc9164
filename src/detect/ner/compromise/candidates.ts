import type { NerEntity } from '../../../model/rule.ts';
import { isTitle } from './cues.ts';
import type { Term } from './terms.ts';
import { isCapitalised, isOrganizationWord } from './words.ts';

/** Neighbouring words that may name one entity, with their span in UTF-16 code units. */
export interface Candidate {
  readonly entity: NerEntity;
  /** Never empty. */
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
}

/** `name` is a capitalised word that the tagger knows nothing about; `particle` is "van" or "de". */
type Kind = NerEntity | 'name' | 'particle';
interface OpenCandidate {
  kind: Kind;
  readonly terms: Term[];
}

/** Between words of one name: spaces, a hyphen, or the full stop of an initial. */
const JOINT = /^(?:[ \u00a0]{1,3}|-|\.[ \u00a0]{0,2})$/;
/** A possessive ends a name: what a person has is not part of it. */
const POSSESSIVE = /['’]s$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu)$/i;
const NO_NAME = ['Acronym', 'Date', 'Demonym', 'Pronoun', 'Expression', 'Currency', 'Address'];

/**
 * Joins neighbouring words of one kind to candidates, in order and without overlap. A capitalised
 * word that the tagger does not know extends a person, or makes a candidate that still needs a cue or
 * a person beside it.
 */
export function candidatesOf(text: string, terms: readonly Term[]): Candidate[] {
  const candidates: Candidate[] = [];
  let open: OpenCandidate | undefined;
  for (const term of terms) {
    const kind = kindOf(term);
    if (open !== undefined && kind !== undefined && extend(text, open, term, kind)) continue;
    close(open, candidates);
    open = kind === undefined || kind === 'particle' ? undefined : { kind, terms: [term] };
  }
  close(open, candidates);
  return candidates;
}

function kindOf(term: Term): Kind | undefined {
  const { tags, text } = term;
  if (term.initial) return 'name';
  if (isTitle(text) || tags.has('Honorific')) return undefined;
  if (tags.has('Organization')) return 'ORGANIZATION';
  if (tags.has('Place') && !tags.has('Address')) return 'LOCATION';
  if (PARTICLE.test(text)) return 'particle';
  if (tags.has('Person')) return 'PERSON';
  const isName = tags.has('ProperNoun') && isCapitalised(text);
  return isName && !NO_NAME.some((tag) => tags.has(tag)) ? 'name' : undefined;
}

/** Appends the term if it belongs to the same name; true if it does. */
function extend(text: string, open: OpenCandidate, term: Term, kind: Kind): boolean {
  const previous = open.terms.at(-1);
  const merged = merge(open.kind, kind);
  if (previous === undefined || merged === undefined) return false;
  if (POSSESSIVE.test(previous.text)) return false;
  const gap = text.slice(previous.end, term.start);
  if (!JOINT.test(gap) || (gap.startsWith('.') && !previous.initial)) return false;
  open.kind = merged;
  open.terms.push(term);
  return true;
}

/**
 * Kind of a candidate of kind `left` after a word of kind `right`; undefined if that word ends it.
 */
function merge(left: Kind, right: Kind): Kind | undefined {
  if (left === right) return left;
  const isPerson = left === 'PERSON' || left === 'name';
  if (!isPerson) return undefined;
  if (right === 'PERSON') return right;
  return right === 'particle' || right === 'name' ? left : undefined;
}

function close(open: OpenCandidate | undefined, candidates: Candidate[]): void {
  if (open === undefined) return;
  const last = open.terms.findLastIndex((term) => !PARTICLE.test(term.text));
  const terms = open.terms.slice(0, last + 1);
  const [head, tail] = [terms[0], terms.at(-1)];
  if (head === undefined || tail === undefined) return;
  candidates.push({ entity: entityOf(open.kind, terms), terms, start: head.start, end: tail.end });
}

function entityOf(kind: Kind, terms: readonly Term[]): NerEntity {
  if (kind === 'LOCATION' || kind === 'ORGANIZATION') return kind;
  const tail = terms.at(-1)?.text ?? '';
  return terms.length > 1 && isOrganizationWord(tail) ? 'ORGANIZATION' : 'PERSON';
}
