import { execFileSync } from 'node:child_process';
import { inRepository, type Manifest, parseManifests } from './manifest.ts';

/** Whether `kubectl kustomize` can run here; it needs no cluster and no network. */
export const hasKubectl = (): boolean => {
  try {
    execFileSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * The objects that an overlay gives.
 *
 * @param folder absolute, or relative to the repository
 * @throws if kustomize refuses it, with its own words
 */
export const build = (folder: string): readonly Manifest[] => {
  const path = folder.startsWith('/') ? folder : inRepository(folder);
  return parseManifests(execFileSync('kubectl', ['kustomize', path], { encoding: 'utf8' }));
};
