import type { Candidate } from './candidates.ts';
import { hasPlacePreposition, isInAddress } from './context.ts';
import { hasCueBefore, isNobody } from './cues.ts';
import { NER_SCORES } from './scores.ts';
import type { Term } from './terms.ts';
import {
  isAllCapitals,
  isAmbiguousName,
  isCapitalised,
  isNameWord,
  isOrganizationWord,
  isPlaceWord,
} from './words.ts';

const FIRST_NAME_TAGS = ['FirstName', 'MaleName', 'FemaleName'];

/** Scores a candidate by its own evidence; undefined if there is none. */
export function scoreCandidate(text: string, candidate: Candidate): number | undefined {
  if (!candidate.terms.every((term) => isNameWord(term.text))) return undefined;
  if (candidate.entity === 'PERSON') return scorePerson(text, candidate);
  return candidate.entity === 'LOCATION'
    ? scorePlace(text, candidate)
    : scoreOrganization(candidate);
}

/** True if a candidate without evidence of its own has the shape of a person's name. */
export function isPersonLike(candidate: Candidate): boolean {
  const words = candidate.terms.map((term) => term.text);
  const isOther = (word: string) => !isNameWord(word) || isPlaceWord(word) || isNobody(word);
  return candidate.entity === 'PERSON' && words.some(isCapitalised) && !words.some(isOther);
}

function scorePerson(text: string, candidate: Candidate): number | undefined {
  const { terms, start, end } = candidate;
  const words = terms.map((term) => term.text);
  const isTagged = terms.some((term) => term.tags.has('Person'));
  const hasCapital = words.some(isCapitalised);
  if (words.some(isNobody)) return undefined;
  if ((isTagged || hasCapital) && hasCueBefore(text, start)) return NER_SCORES.cued;
  if (!isTagged || words.some(isPlaceWord) || isInAddress(text, start, end)) return undefined;
  const isListed = terms.some(isFirstName);
  if (terms.length === 1) return hasCapital ? scoreSingleWord(terms[0], isListed) : undefined;
  if (!hasCapital) return isListed ? NER_SCORES.lowerCase : undefined;
  return isListed ? NER_SCORES.fullName : NER_SCORES.guessedFullName;
}

function scoreSingleWord(term: Term | undefined, isListed: boolean): number | undefined {
  if (term === undefined || isAllCapitals(term.text) || isAmbiguousName(term.text))
    return undefined;
  if (isListed) return NER_SCORES.firstName;
  return !term.first && term.tags.has('LastName') ? NER_SCORES.lastName : undefined;
}

function isFirstName(term: Term): boolean {
  return FIRST_NAME_TAGS.some((tag) => term.tags.has(tag));
}

function scorePlace(text: string, candidate: Candidate): number | undefined {
  const inContext = hasPlacePreposition(text, candidate.start);
  if (candidate.terms.some((term) => isCapitalised(term.text)))
    return inContext ? NER_SCORES.placeInContext : NER_SCORES.place;
  return inContext ? NER_SCORES.lowerCase : undefined;
}

function scoreOrganization(candidate: Candidate): number | undefined {
  const words = candidate.terms.map((term) => term.text);
  if (!words.some(isCapitalised)) return undefined;
  const hasKind = words.length > 1 && isOrganizationWord(words.at(-1) ?? '');
  return hasKind ? NER_SCORES.namedKind : NER_SCORES.organization;
}
