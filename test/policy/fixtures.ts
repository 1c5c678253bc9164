import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/packs/', import.meta.url);

/** Names of the rule files of one kind, with extension, sorted. */
export function packNames(kind: 'valid' | 'invalid'): string[] {
  return readdirSync(new URL(`${kind}/`, FOLDER))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** The text of a fixture, by its path below `test/fixtures/packs`. */
export function fixture(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** Where a fixture lies. */
export function fixtureUrl(path: string): URL {
  return new URL(path, FOLDER);
}
