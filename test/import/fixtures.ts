import { readFileSync } from 'node:fs';
import type { Format, ImportRequest } from '../../src/import/index.ts';

/** Where a file of `test/fixtures/import/` stands. */
export const fixtureUrl = (name: string): URL =>
  new URL(`../fixtures/import/${name}`, import.meta.url);

/** A file of `test/fixtures/import/`. */
export const fixture = (name: string): string => readFileSync(fixtureUrl(name), 'utf8');

/** A request to import a text. */
export function requestOf(format: Format, text: string, file = 'source'): ImportRequest {
  return { format, text, file, name: 'imported', license: '', origin: '' };
}
