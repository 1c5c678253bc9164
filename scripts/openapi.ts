import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { webhookOpenApi } from '../src/adapters/webhook/openapi.ts';

/** Where the document is kept. */
export const OPENAPI_FILE = new URL('../openapi/guardrail-webhook.yaml', import.meta.url);

/** The committed document, as it should be. A test compares it with the file. */
export function openApiYaml(): string {
  const file = new URL('../package.json', import.meta.url);
  // Our own package file, which always has a version.
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const note = '# Written by scripts/openapi.ts: npx tsx scripts/openapi.ts\n';
  return note + stringify(webhookOpenApi(version), { aliasDuplicateObjects: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(OPENAPI_FILE, openApiYaml());
}
