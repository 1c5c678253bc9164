import type { DetectionClass } from '../../src/model/rule.ts';
import { shippedPacks } from '../../test/support/shipped.ts';
import { classesOf } from './classes.ts';
import { type CorpusText, readCorpus } from './data/corpus.ts';
import type { Detector } from './detectors/detector.ts';
import {
  DETECTORS,
  type DetectorEntry,
  MAIN,
  PACK_SETS,
  type PackSet,
} from './detectors/detectors.ts';
import { detectAll, type Quality, qualityOf } from './measure/measure.ts';

/** One detector with one set of packs over the corpus. */
export interface Run {
  readonly entry: DetectorEntry;
  readonly packs: PackSet;
  readonly detector: Detector;
  readonly quality: Quality;
}

/** Everything that was measured on our own corpus; no figure depends on the machine. */
export interface Measured {
  readonly texts: readonly CorpusText[];
  readonly classOf: ReadonlyMap<string, DetectionClass>;
  readonly runs: readonly Run[];
}

/**
 * Another way of finding names than the main one, already measured: it finds the same names with
 * other packs, and is slow.
 */
const isAnotherTier = (entry: DetectorEntry, runs: readonly Run[]): boolean =>
  entry.name !== MAIN &&
  runs.some((run) => run.entry === entry && run.detector.reports.has('PERSON'));

/**
 * Measures every detector with every set of packs; those that only find names otherwise, once.
 * `concerns` leaves detectors out.
 */
export async function measureCorpus(
  concerns: (entry: DetectorEntry) => boolean = () => true,
): Promise<Measured> {
  const texts = readCorpus();
  const runs: Run[] = [];
  for (const packs of PACK_SETS) {
    const loaded = await shippedPacks(packs);
    for (const entry of DETECTORS.filter(concerns)) {
      if (isAnotherTier(entry, runs)) continue;
      const detector = await entry.create(loaded);
      const quality = qualityOf(detectAll(detector, texts));
      runs.push({ entry, packs, detector, quality });
    }
  }
  return { texts, classOf: classesOf(await shippedPacks('builtin:all')), runs };
}

/**
 * Returns the run of one detector with one set of packs.
 *
 * @throws Error if there is none.
 */
export function runOf({ runs }: Measured, name: string, packs: PackSet): Run {
  const run = runs.find((one) => one.entry.name === name && one.packs === packs);
  if (run === undefined) throw new Error(`Cannot find a run of "${name}" with ${packs}`);
  return run;
}
