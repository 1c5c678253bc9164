import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DATA = join(resolve(ROOT, process.env['GATEWARDEN_REFERENCE'] ?? '../shared'), 'data');

/** The texts of one folder of the labelled data. */
export interface Corpus {
  readonly folder: string;
  readonly texts: readonly string[];
}

/** All labelled texts by folder; undefined where the data is absent. */
export function readCorpora(): readonly Corpus[] | undefined {
  if (!existsSync(DATA)) return undefined;
  const folders = readdirSync(DATA, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => ({ folder: name, texts: readFolder(join(DATA, name)) }));
}

function readFolder(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /\.jsonl(\.gz)?$/.test(file));
  return files.sort().flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    // The rows of the labelled data all have a text.
    return lines.filter(Boolean).map((line) => (JSON.parse(line) as { text: string }).text);
  });
}
