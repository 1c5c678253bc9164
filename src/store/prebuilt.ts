import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RulePack } from '../model/rule.ts';
import { isShipped } from './builtin.ts';
import { fromTable, type TabledPack, toTable } from './outline-table.ts';

// Made by the build, so that it stands beside `dist/store` and never beside `src/store`.
const FOLDER = new URL('../packs/', import.meta.url);

/**
 * A shipped pack as the build read and checked it, with its patterns outlined: reading the YAML and the
 * patterns of all packs again would take half of the start. Undefined when the build made none for
 * exactly these bytes, such as for a file that was edited since, which is then read like any other.
 *
 * @param real path of the file.
 * @param digest of the pack, as `digestOf` makes it.
 * @param shown the path for problems and logs.
 */
export async function readPrebuilt(
  real: string,
  digest: string,
  shown: string,
  folder: URL = FOLDER,
): Promise<RulePack | undefined> {
  if (!isShipped(real)) return undefined;
  const json = await readFile(new URL(prebuiltName(real), folder), 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  // Our own build wrote it from a pack.
  const tabled = JSON.parse(json) as TabledPack;
  return tabled.pack.digest === digest ? inFile(fromTable(tabled), shown) : undefined;
}

/** The text of the prebuilt file of a pack. It names no file, as the package may lie anywhere. */
export function writePrebuilt(pack: RulePack): string {
  return JSON.stringify(toTable(inFile(pack, '')));
}

/** The name of the prebuilt file of a rule file. */
export function prebuiltName(file: string): string {
  return `${basename(file, '.yaml')}.json`;
}

function inFile(pack: RulePack, file: string): RulePack {
  const rules = pack.rules.map((rule) => ({ ...rule, location: { ...rule.location, file } }));
  return { ...pack, rules, file };
}
