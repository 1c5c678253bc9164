import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { webhookOpenApi } from '../src/adapters/webhook/openapi/document.ts';
import { productVersion } from '../src/app/version.ts';

/** The file of the document. */
export const OPENAPI_FILE = new URL('../openapi/guardrail-webhook.yaml', import.meta.url);

/** Writes the document. A test compares it with the file. */
export function openApiYaml(): string {
  const note = '# Written by scripts/openapi.ts: npx tsx scripts/openapi.ts\n';
  return note + stringify(webhookOpenApi(productVersion()), { aliasDuplicateObjects: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(OPENAPI_FILE, openApiYaml());
}
