import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GatewardenError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { BUILTIN } from '../policy/extends.ts';
import { unreadable } from './read-problem.ts';

/** Packs that show how rules are written; `builtin:all` does not stand for them. */
const SAMPLES: readonly string[] = ['demo', 'template'];
/** What `builtin:default` stands for. */
export const DEFAULT_PACKS: readonly string[] = [
  'pii',
  'ids-north-america',
  'ids-uk-ireland',
  'location',
  'financial',
  'crypto',
  'health',
  'travel-documents',
  'secrets',
  'secrets-cloud',
  'secrets-source-control',
  'secrets-chat',
  'secrets-payment',
  'secrets-models',
  'secrets-observability',
  'secrets-data',
  'secrets-services',
  'prompt-injection',
  'special-category',
  'commercial',
  'client-matter',
  'exfiltration',
];

// The package root lies two levels up, from `src/store` as well as from `dist/store`.
const FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url));

/**
 * The files behind `builtin:NAME`: of a pack, of the default packs behind `builtin:default`, of the
 * identifiers of all countries behind `builtin:ids`, of all packs but samples and the template behind `builtin:all`.
 *
 * @throws GatewardenError when no such pack is shipped.
 */
export async function builtinFiles(entry: string): Promise<string[]> {
  const name = entry.slice(BUILTIN.length);
  const shipped = (await readdir(FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  const names = groupOf(name, shipped) ?? [name];
  const absent = names.find((wanted) => !shipped.includes(wanted));
  if (absent !== undefined) {
    const hint =
      didYouMean(absent, [...GROUPS, ...shipped]) ??
      `groups: ${GROUPS.join(', ')}; shipped packs: ${shipped.join(', ')}`;
    throw new GatewardenError([unreadable(entry, `there is no shipped pack "${absent}"`, hint)]);
  }
  return names.map((found) => join(FOLDER, `${found}.yaml`));
}

/** True for a rule file of this package: its examples were run when it was made. */
export function isShipped(file: string): boolean {
  return file.startsWith(FOLDER);
}

/** What `groupOf` knows: names that stand for several packs. */
const GROUPS = ['default', 'ids', 'all'];

function groupOf(name: string, shipped: readonly string[]): readonly string[] | undefined {
  switch (name) {
    case 'default':
      return DEFAULT_PACKS;
    case 'ids':
      return shipped.filter((pack) => pack.startsWith('ids-'));
    case 'all':
      return shipped.filter((pack) => !SAMPLES.includes(pack));
  }
  return undefined;
}
