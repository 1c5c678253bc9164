import type { EntityHit } from '../../../../model/recognizer.ts';
import { mergeHits } from '../merge-hits.ts';
import { findCaselessAddresses } from './addresses.ts';
import { findCaselessPersons } from './persons.ts';
import { findCaselessPlaces } from './places.ts';

/**
 * Finds the entities of a text in scripts without capitals, ascending and without overlap. Addresses
 * go before persons, and persons before places: most wrong names lie inside addresses.
 */
export function findCaseless(text: string): readonly EntityHit[] {
  const named = mergeHits(findCaselessAddresses(text), findCaselessPersons(text));
  return mergeHits(named, findCaselessPlaces(text));
}
