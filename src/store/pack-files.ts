import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewardenError } from '../model/errors.ts';
import { BUILTIN } from '../policy/extends.ts';
import { builtinFiles } from './builtin.ts';
import { readProblem, unreadable } from './read-problem.ts';

/** One rule file to load. */
export interface PackFile {
  /** As the user knows it; shown in problems. */
  readonly shown: string;
  /** Where it really lies; the same file under two names is loaded once. */
  readonly real: string;
}

/**
 * The rule files behind one entry: a file, a folder with `*.yaml` and `*.yml` files (sorted, not
 * its subfolders), `builtin:NAME` or `builtin:default`.
 *
 * @throws GatewardenError when there is nothing to load.
 */
export async function packFiles(entry: string): Promise<PackFile[]> {
  const shown = entry.startsWith(BUILTIN) ? await builtinFiles(entry) : await filesAt(entry);
  return Promise.all(
    shown.map(async (path) => ({ shown: path, real: await orProblem(path, realpath(path)) })),
  );
}

async function filesAt(path: string): Promise<string[]> {
  const found = await orProblem(path, stat(path));
  if (!found.isDirectory()) return [path];
  const names = await orProblem(path, readdir(path));
  // Kubernetes keeps the versions of a ConfigMap in folders like `..data`; editors hide files too.
  const packs = names.filter((name) => !name.startsWith('.') && /\.ya?ml$/i.test(name)).sort();
  if (packs.length === 0) {
    const hint = 'rule files end in .yaml or .yml; subfolders are not searched';
    throw new GatewardenError([unreadable(path, 'the folder has no rule files', hint)]);
  }
  return packs.map((name) => join(path, name));
}

async function orProblem<T>(shown: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new GatewardenError([readProblem(shown, error)], { cause: error });
  }
}
