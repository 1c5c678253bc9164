import type { EntityHit } from '../../../model/recognizer.ts';
import { maskAccounts } from '../prose/mask-accounts.ts';
import { maskCode } from '../prose/mask-code.ts';
import { findAddresses } from './address/address.ts';
import { findCaseless } from './caseless/find.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMentions, type KnownNames, knownNames } from './mentions.ts';
import { mergeHits } from './merge-hits.ts';
import { findOrganizations } from './organization/organization.ts';
import { findPersons } from './person/person.ts';
import { findPlaces, isSurelyPlace } from './place/place.ts';
import { isFree, type WordEntity } from './word-entity.ts';
import { type Word, wordsOf } from './words.ts';

/** The words of a text, and the entities that they are. */
interface TaggedText {
  readonly words: readonly Word[];
  /** 1 for each word of an entity. */
  readonly taken: Uint8Array;
  readonly entities: WordEntity[];
}

/**
 * Finds the entities of the texts of one request, per text in ascending order and without overlap. A
 * name that is sure in one text is found at its other mentions in all of them.
 */
export function findNames(
  texts: readonly string[],
  gazetteer: Gazetteer,
): (readonly EntityHit[])[] {
  const tagged = texts.map((text) => tag(text, gazetteer));
  const known = knownNames(tagged, texts);
  return tagged.map((one, i) => mergeHits(findCaseless(texts[i] ?? ''), hitsOf(one, known)));
}

function tag(text: string, gazetteer: Gazetteer): TaggedText {
  const prose = maskAccounts(maskCode(text));
  const words = wordsOf(prose, gazetteer);
  const tagged: TaggedText = { words, taken: new Uint8Array(words.length), entities: [] };
  const { taken } = tagged;
  // The surest entities go first: most wrong names lie inside addresses.
  add(tagged, findAddresses(prose, words));
  add(tagged, findOrganizations(prose, words, taken));
  const places = findPlaces(prose, words, taken, gazetteer);
  add(
    tagged,
    places.filter((place) => isSurelyPlace(words, place)),
  );
  add(tagged, findPersons(prose, words, taken));
  add(
    tagged,
    places.filter((place) => isFree(taken, place)),
  );
  return tagged;
}

function add({ taken, entities }: TaggedText, more: readonly WordEntity[]): void {
  for (const entity of more) {
    taken.fill(1, entity.first, entity.last + 1);
    entities.push(entity);
  }
}

function hitsOf(tagged: TaggedText, known: KnownNames): EntityHit[] {
  const { words, taken, entities } = tagged;
  add(tagged, findMentions(words, taken, known));
  entities.sort((a, b) => a.first - b.first);
  return entities.map(({ entity, first, last, score, end }) => {
    return { entity, start: words[first]?.start ?? 0, end: end ?? words[last]?.end ?? 0, score };
  });
}
