import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LISTED } from '../src/detect/ner/gazetteer/gazetteer.ts';
import { hashPhrase } from '../src/detect/ner/gazetteer/letters.ts';
import { readSources } from './gazetteer/sources.ts';

/** The file of the gazetteer. */
export const GAZETTEER_FILE = new URL('../rules/gazetteer.bin', import.meta.url);

const WORDS = /[\p{L}\p{M}'’ʼ]+/gu;

/** Builds the bytes of the file. A test compares them with the file. */
export async function buildGazetteer(): Promise<Uint8Array> {
  const { entries, sources } = await readSources();
  const bits = new Map<number, number>();
  const add = (hash: number, flags: number) => bits.set(hash, (bits.get(hash) ?? 0) | flags);
  for (const [phrase, flags] of entries) {
    const words = phrase.match(WORDS) ?? [];
    const [opening] = words;
    if (opening === undefined) continue;
    add(hashPhrase(phrase), flags);
    if (words.length > 1) add(hashPhrase(opening), LISTED.opensPhrase);
  }
  const hashes = [...bits.keys()].sort((a, b) => a - b);
  const head = { format: 'gatewarden-gazetteer/1', entries: hashes.length, sources };
  const first = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(first.length + hashes.length * 5);
  bytes.set(first);
  const view = new DataView(bytes.buffer, first.length);
  hashes.forEach((hash, i) => {
    view.setUint32(i * 4, hash, true);
    view.setUint8(hashes.length * 4 + i, bits.get(hash) ?? 0);
  });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(GAZETTEER_FILE, await buildGazetteer());
  process.stdout.write(`${readFileSync(GAZETTEER_FILE).length} bytes\n`);
}
