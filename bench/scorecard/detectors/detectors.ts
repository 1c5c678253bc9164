import { createCompromiseRecognizer } from '../../../src/detect/ner/compromise/recognizer.ts';
import { combineRecognizers } from '../../../src/detect/ner/gazetteer/combine.ts';
import { readGazetteer } from '../../../src/detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../../src/detect/ner/gazetteer/recognizer.ts';
import type { RulePack } from '../../../src/model/rule.ts';
import { loadGazetteer } from '../../../src/store/index.ts';
import { compromiseAlone } from './compromise-alone.ts';
import { type Detector, rulesDetector } from './detector.ts';

/** A detector of the scorecard. */
export interface DetectorEntry {
  readonly name: string;
  /** The same whatever packs are loaded, so it is measured once. */
  readonly ignoresPacks?: boolean;
  create(packs: readonly RulePack[]): Promise<Detector>;
}

/** The detector with full tables and a guarded baseline: the default of the product. */
export const MAIN = 'fast';

/** Creates the recognizer of names by lists and rules. */
export const nameRecognizer = async () =>
  createNameRecognizer(readGazetteer(await loadGazetteer()));

/** The detectors to measure, in the order of the columns. A new tier is one more entry. */
export const DETECTORS: readonly DetectorEntry[] = [
  { name: 'rules', create: async (packs) => rulesDetector(packs, undefined) },
  { name: MAIN, create: async (packs) => rulesDetector(packs, await nameRecognizer()) },
  {
    name: 'standard',
    create: async (packs) =>
      rulesDetector(
        packs,
        combineRecognizers(await nameRecognizer(), await createCompromiseRecognizer()),
      ),
  },
  { name: 'compromise alone', ignoresPacks: true, create: compromiseAlone },
];

/** The sets of packs that are measured. */
export const PACK_SETS = ['builtin:default', 'builtin:all'] as const;
export type PackSet = (typeof PACK_SETS)[number];

/** Entities that come from reading names and addresses, not from a pattern of one form. */
export const NAMED = ['PERSON', 'LOCATION', 'ORGANIZATION', 'ADDRESS'] as const;
