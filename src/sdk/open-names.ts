import { createCompromiseRecognizer } from '../detect/ner/compromise/recognizer.ts';
import { combineRecognizers } from '../detect/ner/gazetteer/combine.ts';
import { readGazetteer } from '../detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../detect/ner/gazetteer/recognizer.ts';
import type { EntityRecognizer } from '../model/recognizer.ts';
import { loadGazetteer } from '../store/index.ts';
import type { NameTier } from './defaults.ts';

/**
 * The recognizer of a tier, which answers at once; undefined for `off`. `maxBytes` is what the tagger
 * of `standard` reads in one call, in UTF-8 bytes.
 */
export async function openNames(
  tier: NameTier,
  maxBytes?: number,
): Promise<EntityRecognizer | undefined> {
  if (tier === 'off') return undefined;
  const names = await openFastNames();
  if (tier === 'fast') return names;
  const limits = maxBytes === undefined ? {} : { maxBytes };
  return combineRecognizers(names, await createCompromiseRecognizer(limits));
}

/** The recognizer of the tier `fast`, with the shipped gazetteer. */
export async function openFastNames(): Promise<Required<EntityRecognizer>> {
  return createNameRecognizer(readGazetteer(await loadGazetteer()));
}
