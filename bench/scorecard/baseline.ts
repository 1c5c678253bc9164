import { readFileSync } from 'node:fs';
import { MAIN, NAMED, PACK_SETS } from './detectors/detectors.ts';
import type { Counts } from './measure/counts.ts';
import { figuresOf } from './measure/figures.ts';
import { type DetectedText, mistakesOf, type Quality, qualityOf } from './measure/measure.ts';
import type { Measured } from './run.ts';

/** The guarded figures of one entity. */
export interface EntityBaseline {
  /** Labelled spans, for the reader of a difference. */
  readonly gold: number;
  /** Precision and recall by spans that touch, then by spans that are the same; null: no figure. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly strictPrecision: number | null;
  readonly strictRecall: number | null;
}

/** The guarded figures of one detector with one set of packs. */
export interface RunBaseline {
  /** Hard negatives with a false finding, and those in which it would mask or reject. */
  readonly falseDocs: number;
  readonly actingDocs: number;
  readonly entities: Readonly<Record<string, EntityBaseline>>;
}

/** By detector and packs, such as `rules + entities, builtin:all`. */
export type Baseline = Readonly<Record<string, RunBaseline>>;

/** The file of the baseline. */
export const BASELINE_FILE = new URL('../../test/scorecard/baseline.json', import.meta.url);
/** The command that rewrites the baseline. */
export const UPDATE_COMMAND = 'npm run scorecard -- --update';

/** Reads the committed baseline. It is our own file, written by `renderBaseline`. */
export const readBaseline = (): Baseline =>
  JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Baseline;

/**
 * Returns the runs whose figures a change may not lower: all entities of the main detector with
 * each set of packs, and names and addresses of the other entity detectors of ours.
 */
export function guardedRuns({ runs }: Measured): ReadonlyMap<string, Quality> {
  const guarded = new Map<string, Quality>();
  for (const { entry, packs, detector, quality } of runs) {
    const key = `${entry.name}, ${packs}`;
    if (entry.name === MAIN) guarded.set(key, quality);
    else if (
      entry.ignoresPacks !== true &&
      packs === PACK_SETS[0] &&
      detector.reports.has('PERSON')
    )
      guarded.set(key, qualityOf(narrow(quality.detected, new Set(NAMED))));
  }
  return guarded;
}

/** Keeps the labels and findings of some entities only. */
export function narrow(
  detected: readonly DetectedText[],
  only: ReadonlySet<string>,
): DetectedText[] {
  return detected.map((read) => ({
    ...read,
    gold: read.gold.filter(({ entity }) => only.has(entity)),
    found: read.found.filter(({ entity }) => only.has(entity)),
  }));
}

/** Returns the figures of a quality that the baseline guards. */
export function toRunBaseline({ scores, negatives, actingDocs }: Quality): RunBaseline {
  const entities = [...scores.perEntity].map(([entity, counts]) => [entity, toEntity(counts)]);
  return {
    falseDocs: negatives.all.falseDocs,
    actingDocs,
    entities: Object.fromEntries(entities),
  };
}

function toEntity(counts: Counts): EntityBaseline {
  const { strict, overlap } = figuresOf(counts);
  return {
    gold: counts.gold,
    precision: overlap.precision,
    recall: overlap.recall,
    strictPrecision: strict.precision,
    strictRecall: strict.recall,
  };
}

/** Writes the file, with one line per entity so that differences can be read. */
export function renderBaseline(measured: Measured): string {
  const runs = [...guardedRuns(measured)].map(([key, quality]) => {
    const { entities, ...docs } = toRunBaseline(quality);
    const lines = Object.entries(entities).map(
      ([entity, figures]) => `      ${JSON.stringify(entity)}: ${JSON.stringify(figures)}`,
    );
    const head = JSON.stringify(docs).slice(1, -1);
    return `  ${JSON.stringify(key)}: {\n    ${head},\n    "entities": {\n${lines.join(',\n')}\n    }\n  }`;
  });
  return `{\n${runs.join(',\n')}\n}\n`;
}

const FIGURES = ['precision', 'recall', 'strictPrecision', 'strictRecall'] as const;

/** Lists the figures that are worse than the baseline, as sentences; empty if none is. */
export function worsened(baseline: Baseline, guarded: ReadonlyMap<string, Quality>): string[] {
  return Object.entries(baseline).flatMap(([key, before]) => {
    const quality = guarded.get(key);
    if (quality === undefined) return [`${key}: was measured before, and no longer is`];
    const now = toRunBaseline(quality);
    return [
      ...moreDocuments(key, before, now),
      ...Object.entries(before.entities).flatMap(([entity, was]) =>
        lowerFigures(`${key}, ${entity}`, was, now.entities[entity]).map(
          (line) => `${line}${examplesOf(quality, entity)}`,
        ),
      ),
    ];
  });
}

function moreDocuments(key: string, before: RunBaseline, now: RunBaseline): string[] {
  return (['falseDocs', 'actingDocs'] as const)
    .filter((name) => now[name] > before[name])
    .map((name) => `${key}: ${name} of the hard negatives ${before[name]} -> ${now[name]}`);
}

function lowerFigures(name: string, was: EntityBaseline, now: EntityBaseline | undefined) {
  return FIGURES.filter((figure) => isLower(was[figure], now?.[figure] ?? null)).map(
    (figure) => `${name}: ${figure} ${was[figure]} -> ${now?.[figure] ?? 'none'}`,
  );
}

const isLower = (was: number | null, now: number | null): boolean =>
  was !== null && (now === null || now < was);

const SHOWN = 5;

/** The first texts of the corpus with a mistake. */
function examplesOf({ detected }: Quality, entity: string): string {
  const wrong = mistakesOf(detected).filter((mistake) => mistake.entity === entity);
  const shown = wrong
    .slice(0, SHOWN)
    .map(({ kind, where, value }) => `\n    ${kind} ${where}: ${value}`);
  return shown.join('');
}
