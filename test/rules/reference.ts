import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATA = resolve(ROOT, process.env['GATEWARDEN_REFERENCE'] ?? '../shared', 'data');

/** One labelled text. */
export interface Labelled {
  readonly text: string;
  readonly label?: string;
}

/** The texts of a file of the labelled data, such as `benign/x.jsonl`; undefined when absent. */
export function labelledTexts(file: string): readonly Labelled[] | undefined {
  const path = resolve(DATA, file);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  // The data's own format: one object with a text per line.
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}
