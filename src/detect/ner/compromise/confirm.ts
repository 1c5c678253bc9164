import { hasCueBefore, isNobody } from './cues.ts';
import type { Run } from './runs.ts';
import { NER_SCORES } from './scores.ts';
import { hasPlacePreposition, isInAddress } from './surroundings.ts';
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

/** The score of a run that has evidence of its own, or undefined when it is not confirmed. */
export function confirm(text: string, run: Run): number | undefined {
  if (!run.terms.every((term) => isNameWord(term.text))) return undefined;
  if (run.entity === 'PERSON') return confirmPerson(text, run);
  return run.entity === 'LOCATION' ? confirmPlace(text, run) : confirmOrganization(run);
}

/** Whether a run without evidence of its own has the shape of a person's name. */
export function isPersonLike(run: Run): boolean {
  const words = run.terms.map((term) => term.text);
  const isOther = (word: string) => !isNameWord(word) || isPlaceWord(word) || isNobody(word);
  return run.entity === 'PERSON' && words.some(isCapitalised) && !words.some(isOther);
}

function confirmPerson(text: string, run: Run): number | undefined {
  const { terms, start, end } = run;
  const words = terms.map((term) => term.text);
  const isTagged = terms.some((term) => term.tags.has('Person'));
  const hasCapital = words.some(isCapitalised);
  if (words.some(isNobody)) return undefined;
  if ((isTagged || hasCapital) && hasCueBefore(text, start)) return NER_SCORES.cued;
  if (!isTagged || words.some(isPlaceWord) || isInAddress(text, start, end)) return undefined;
  const isListed = terms.some(isFirstName);
  if (terms.length === 1) return hasCapital ? confirmSingle(terms[0], isListed) : undefined;
  if (!hasCapital) return isListed ? NER_SCORES.lowerCase : undefined;
  return isListed ? NER_SCORES.fullName : NER_SCORES.guessedFullName;
}

function confirmSingle(term: Term | undefined, isListed: boolean): number | undefined {
  if (term === undefined || isAllCapitals(term.text) || isAmbiguousName(term.text))
    return undefined;
  if (isListed) return NER_SCORES.firstName;
  return !term.first && term.tags.has('LastName') ? NER_SCORES.lastName : undefined;
}

function isFirstName(term: Term): boolean {
  return FIRST_NAME_TAGS.some((tag) => term.tags.has(tag));
}

function confirmPlace(text: string, run: Run): number | undefined {
  const inContext = hasPlacePreposition(text, run.start);
  if (run.terms.some((term) => isCapitalised(term.text)))
    return inContext ? NER_SCORES.placeInContext : NER_SCORES.place;
  return inContext ? NER_SCORES.lowerCase : undefined;
}

function confirmOrganization(run: Run): number | undefined {
  const words = run.terms.map((term) => term.text);
  if (!words.some(isCapitalised)) return undefined;
  const hasKind = words.length > 1 && isOrganizationWord(words.at(-1) ?? '');
  return hasKind ? NER_SCORES.namedKind : NER_SCORES.organization;
}
