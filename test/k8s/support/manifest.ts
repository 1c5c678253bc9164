import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { digText, isTree, type Tree } from './dig.ts';

/** One Kubernetes object with the fields that name it. */
export interface Manifest extends Tree {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The absolute path of a file of the repository. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const isManifest = (value: unknown): value is Manifest =>
  isTree(value) && typeof value['apiVersion'] === 'string' && typeof value['kind'] === 'string';

/**
 * The objects of a YAML stream.
 *
 * @throws if a document is not plain YAML or has no apiVersion and kind
 */
export const parseManifests = (text: string): readonly Manifest[] =>
  parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error) throw error;
    const value: unknown = document.toJS();
    if (!isManifest(value)) throw new Error('Cannot read manifest: no apiVersion and kind');
    return value;
  });

/** The objects of a YAML file of the repository. */
export const readManifests = (path: string): readonly Manifest[] =>
  parseManifests(readFileSync(inRepository(path), 'utf8'));

/** The one object of a YAML file of the repository. */
export const readManifest = (path: string): Manifest => {
  const [manifest, ...others] = readManifests(path);
  if (!manifest || others.length > 0) throw new Error(`Cannot read "${path}": not one object`);
  return manifest;
};

/** How an object is called in a message: `kind/namespace/name`. */
export const nameOf = (manifest: Manifest): string =>
  [manifest.kind, digText(manifest, 'metadata', 'namespace'), digText(manifest, 'metadata', 'name')]
    .filter(Boolean)
    .join('/');

/** The objects of one kind. */
export const ofKind = (manifests: readonly Manifest[], kind: string): readonly Manifest[] =>
  manifests.filter((manifest) => manifest.kind === kind);

/** The only object of a kind. */
export const theOnly = (manifests: readonly Manifest[], kind: string): Manifest => {
  const [manifest, ...others] = ofKind(manifests, kind);
  if (!manifest || others.length > 0) throw new Error(`Cannot find "${kind}": not exactly one`);
  return manifest;
};
