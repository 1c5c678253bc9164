import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GatewardenError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { BUILTIN } from '../policy/extends.ts';
import { unreadable } from './read-problem.ts';

/** What `builtin:default` stands for. */
const DEFAULT_PACKS: readonly string[] = ['pii', 'financial', 'secrets', 'prompt-injection'];

// The package root lies two levels up, from `src/store` as well as from `dist/store`.
const FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url));

/**
 * The files behind `builtin:NAME`, or the default packs behind `builtin:default`.
 *
 * @throws GatewardenError when no such pack is shipped.
 */
export async function builtinFiles(entry: string): Promise<string[]> {
  const name = entry.slice(BUILTIN.length);
  const shipped = (await readdir(FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  const names = name === 'default' ? DEFAULT_PACKS : [name];
  const absent = names.find((wanted) => !shipped.includes(wanted));
  if (absent !== undefined) {
    const hint = didYouMean(absent, shipped) ?? `shipped packs: ${shipped.join(', ')}`;
    throw new GatewardenError([unreadable(entry, `there is no shipped pack "${absent}"`, hint)]);
  }
  return names.map((found) => join(FOLDER, `${found}.yaml`));
}
