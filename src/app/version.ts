import { readFileSync } from 'node:fs';

/** The version of the product, from its own manifest. */
export function productVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  // Our own manifest, shipped beside the code.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
