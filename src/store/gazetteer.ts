import { readFile } from 'node:fs/promises';

// The package root lies two levels up, from `src/store` as well as from `dist/store`.
const FILE = new URL('../../rules/gazetteer.bin', import.meta.url);

/**
 * The bytes of the shipped gazetteer (1.3 MB), for `readGazetteer`.
 *
 * @example
 * ```ts
 * const entities = createNameRecognizer(readGazetteer(await loadGazetteer()));
 * ```
 */
export function loadGazetteer(): Promise<Uint8Array> {
  return readFile(FILE);
}
