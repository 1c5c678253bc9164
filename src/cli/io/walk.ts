import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/errors.ts';
import { systemCode } from '../../model/errors.ts';
import { inputProblem } from './input.ts';

/** What stands at a path that is to be read. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** True when the user named it; false when a folder holds it. */
      readonly named: boolean;
    }
  | { readonly kind: 'skipped'; readonly why: Skipped }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Why something in a folder is no text: it is binary, links back, or is a pipe or device. */
export type Skipped = 'binary' | 'link' | 'special';

/** True when the path leads to a folder. */
export async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/**
 * The files that the paths name and those in the folders that they name, to any depth, sorted by
 * name within each folder. A folder is read once, so that links cannot lead in circles. Never
 * rejects: what cannot be read is a problem among the files.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (await isFolder(path)) yield* walkFolder(path, new Set());
    else yield { kind: 'file', path, named: true };
  }
}

async function* walkFolder(folder: string, seen: Set<string>): AsyncGenerator<Found> {
  const names = await openFolder(folder, seen);
  if (!Array.isArray(names)) {
    yield names;
    return;
  }
  for (const name of names) {
    const joined = join(folder, name);
    // A dash alone would be read as standard input, and the file itself would go unread.
    const path = joined === '-' ? './-' : joined;
    const kind = await kindOf(path);
    if (typeof kind !== 'string') yield kind;
    else if (kind === 'folder') yield* walkFolder(path, seen);
    else yield { kind, path, named: false };
  }
}

/** The sorted names in a folder, or what keeps it from being read. */
async function openFolder(folder: string, seen: Set<string>): Promise<string[] | Found> {
  try {
    const place = await realpath(folder);
    if (seen.has(place)) return { kind: 'skipped', why: 'link' };
    seen.add(place);
    return (await readdir(folder)).sort();
  } catch (error) {
    return { kind: 'problem', problem: inputProblem(folder, error) };
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | Found> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : { kind: 'skipped', why: 'special' };
  } catch (error) {
    if (systemCode(error) === 'ELOOP') return { kind: 'skipped', why: 'link' };
    return { kind: 'problem', problem: inputProblem(path, error) };
  }
}
