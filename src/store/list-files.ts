import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { GatewardenError } from '../model/errors.ts';
import { decodeUtf8, readProblem, unreadable } from './read-problem.ts';

/** Reads the list files of one pack and remembers their bytes for its digest. */
export interface ListFiles {
  /** @throws GatewardenError when the file cannot be read or lies outside the pack's folder. */
  read(path: string): string;
  /** The bytes of every file read, once each, in the order of their first use. */
  bytes(): Uint8Array[];
}

/**
 * List files lie in the folder where the pack really lies. In a ConfigMap mount that is the folder
 * of one version, so a pack is never joined with the lists of another version.
 */
export function createListFiles(realPack: string): ListFiles {
  const folder = dirname(realPack);
  const files = new Map<string, Uint8Array>();
  return Object.freeze({
    read(path: string): string {
      const bytes = files.get(path) ?? readInside(folder, path);
      files.set(path, bytes);
      return decodeUtf8(bytes, path);
    },
    bytes: () => [...files.values()],
  });
}

function readInside(folder: string, path: string): Uint8Array {
  try {
    const real = realpathSync(resolve(folder, path));
    if (isInside(folder, real)) return readFileSync(real);
  } catch (error) {
    throw new GatewardenError([readProblem(path, error)], { cause: error });
  }
  const hint = 'put the list file beside the pack or in a folder below it';
  throw new GatewardenError([unreadable(path, 'it lies outside the folder of the pack', hint)]);
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
