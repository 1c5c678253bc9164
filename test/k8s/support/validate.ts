import { coreProblems, isCoreKind } from './core-schema.ts';
import { type FixtureName, schemaOf } from './fixtures.ts';
import { type Manifest, nameOf } from './manifest.ts';
import { customProblems } from './schema-check.ts';

/**
 * The problems of one object. One without a schema is a problem too: a misspelt kind would
 * otherwise pass as "nothing to check".
 *
 * @param fixtures the product versions that the object is meant for
 */
export const problemsOf = (
  manifest: Manifest,
  fixtures: readonly FixtureName[],
): readonly string[] => {
  if (isCoreKind(manifest)) return coreProblems(manifest);
  const schema = schemaOf(manifest.apiVersion, manifest.kind, fixtures);
  if (!schema) return [`no schema for ${manifest.apiVersion}/${manifest.kind}`];
  return customProblems(manifest, schema);
};

/** As {@link problemsOf} for a whole overlay, each problem with the name of its object. */
export const problemsOfAll = (
  manifests: readonly Manifest[],
  fixtures: readonly FixtureName[],
): readonly string[] =>
  manifests.flatMap((manifest) =>
    problemsOf(manifest, fixtures).map((problem) => `${nameOf(manifest)}: ${problem}`),
  );
