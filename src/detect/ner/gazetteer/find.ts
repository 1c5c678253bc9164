import type { EntityHit } from '../../../model/recognizer.ts';
import { maskAccounts } from '../prose/mask-addresses.ts';
import { maskCode } from '../prose/mask-code.ts';
import { findAddresses } from './address/address.ts';
import { findNativeAddresses } from './address/native.ts';
import type { Gazetteer } from './gazetteer.ts';
import { joinHits } from './join-hits.ts';
import { findMentions, type Known, knownNames } from './mentions.ts';
import { findNativePlaces } from './native-places.ts';
import { findNativeNames } from './native-scripts.ts';
import { findOrganizations } from './organization/organization.ts';
import { findPersons } from './person/person.ts';
import { findPlaces, isSurelyPlace } from './place.ts';
import { type Entity, isFree } from './word-range.ts';
import { type Word, wordsOf } from './words.ts';

/** A text that was read once: its words, and what they are. */
interface Reading {
  readonly words: readonly Word[];
  /** 1 for each word of an entity. */
  readonly taken: Uint8Array;
  readonly found: Entity[];
}

/**
 * The entities of the texts of one request, per text in ascending order and without overlap. A name
 * that is sure in one text is found at its other mentions in all of them.
 */
export function findNames(
  texts: readonly string[],
  gazetteer: Gazetteer,
): (readonly EntityHit[])[] {
  const readings = texts.map((text) => read(text, gazetteer));
  const known = knownNames(readings, texts);
  return readings.map((reading, i) => joinHits(nativeHits(texts[i] ?? ''), hitsOf(reading, known)));
}

/** What scripts without capitals tell: addresses before persons, persons before places. */
function nativeHits(text: string): readonly EntityHit[] {
  const named = joinHits(findNativeAddresses(text), findNativeNames(text));
  return joinHits(named, findNativePlaces(text));
}

function read(text: string, gazetteer: Gazetteer): Reading {
  const prose = maskAccounts(maskCode(text));
  const words = wordsOf(prose, gazetteer);
  const reading: Reading = { words, taken: new Uint8Array(words.length), found: [] };
  const { taken } = reading;
  // What is surest comes first: most wrong names lie inside addresses.
  take(reading, findAddresses(prose, words));
  take(reading, findOrganizations(prose, words, taken));
  const places = findPlaces(prose, words, taken, gazetteer);
  take(
    reading,
    places.filter((place) => isSurelyPlace(words, place)),
  );
  take(reading, findPersons(prose, words, taken));
  take(
    reading,
    places.filter((place) => isFree(taken, place)),
  );
  return reading;
}

function take({ taken, found }: Reading, entities: readonly Entity[]): void {
  for (const entity of entities) {
    taken.fill(1, entity.first, entity.last + 1);
    found.push(entity);
  }
}

function hitsOf(reading: Reading, known: Known): EntityHit[] {
  const { words, taken, found } = reading;
  take(reading, findMentions(words, taken, known));
  found.sort((a, b) => a.first - b.first);
  return found.map(({ entity, first, last, score, end }) => {
    return { entity, start: words[first]?.start ?? 0, end: end ?? words[last]?.end ?? 0, score };
  });
}
