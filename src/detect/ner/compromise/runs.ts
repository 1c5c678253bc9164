import type { NerEntity } from '../../../model/rule.ts';
import { isTitle } from './cues.ts';
import type { Term } from './terms.ts';
import { isCapitalised, isOrganizationWord } from './words.ts';

/** Neighbouring words that may be one entity, with their span in UTF-16 code units. */
export interface Run {
  readonly entity: NerEntity;
  /** Never empty. */
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
}

/** `name` is a capitalised word that the tagger knows nothing about; `particle` is "van" or "de". */
type Kind = NerEntity | 'name' | 'particle';
interface OpenRun {
  kind: Kind;
  readonly terms: Term[];
}

/** Between words of one name: spaces, a hyphen, or the full stop of an initial. */
const JOINT = /^(?:[ \u00a0]{1,3}|-|\.[ \u00a0]{0,2})$/;
/** What a person has is no part of the name. */
const POSSESSIVE = /['’]s$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu)$/i;
const NO_NAME = ['Acronym', 'Date', 'Demonym', 'Pronoun', 'Expression', 'Currency', 'Address'];

/**
 * The runs of neighbouring words of one kind, in order and without overlap. A capitalised word
 * unknown to the tagger extends a person, or makes a run that still needs a cue or company.
 */
export function runsOf(text: string, terms: readonly Term[]): Run[] {
  const runs: Run[] = [];
  let open: OpenRun | undefined;
  for (const term of terms) {
    const kind = kindOf(term);
    if (open !== undefined && kind !== undefined && extend(text, open, term, kind)) continue;
    close(open, runs);
    open = kind === undefined || kind === 'particle' ? undefined : { kind, terms: [term] };
  }
  close(open, runs);
  return runs;
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

/** Takes the term into the run if both are parts of one name. */
function extend(text: string, open: OpenRun, term: Term, kind: Kind): boolean {
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

/** The kind of a run of `left` that goes on with `right`, or undefined when it ends. */
function merge(left: Kind, right: Kind): Kind | undefined {
  if (left === right) return left;
  const isPerson = left === 'PERSON' || left === 'name';
  if (!isPerson) return undefined;
  if (right === 'PERSON') return right;
  return right === 'particle' || right === 'name' ? left : undefined;
}

function close(open: OpenRun | undefined, runs: Run[]): void {
  if (open === undefined) return;
  const last = open.terms.findLastIndex((term) => !PARTICLE.test(term.text));
  const terms = open.terms.slice(0, last + 1);
  const [head, tail] = [terms[0], terms.at(-1)];
  if (head === undefined || tail === undefined) return;
  runs.push({ entity: entityOf(open.kind, terms), terms, start: head.start, end: tail.end });
}

function entityOf(kind: Kind, terms: readonly Term[]): NerEntity {
  if (kind === 'LOCATION' || kind === 'ORGANIZATION') return kind;
  const tail = terms.at(-1)?.text ?? '';
  return terms.length > 1 && isOrganizationWord(tail) ? 'ORGANIZATION' : 'PERSON';
}
