import { MAIN, PACK_SETS } from '../detectors/detectors.ts';
import {
  type FileScore,
  hasOwnCases,
  type OwnScore,
  scoreFile,
  scoreOwn,
} from '../measure/external.ts';
import { figuresOf } from '../measure/figures.ts';
import type { Scores } from '../measure/score.ts';
import { renderFileScore, renderOwn } from '../render/files.ts';
import { type Measured, runOf } from '../run.ts';
import { type EntityMap, labelledFiles, readLabelled } from './labelled.ts';

/** What the detectors make of one labelled file. */
export interface FileSection {
  readonly file: string;
  readonly rows: number;
  /** Test cases of other recognizers, with all packs. */
  readonly own?: OwnScore;
  /** Otherwise every detector, with the default packs. */
  readonly detectors: readonly { readonly name: string; readonly score: FileScore }[];
}

/**
 * Measures the labelled files of a folder.
 *
 * @throws Error that names the file and the line that cannot be read.
 */
export function measureFiles(folder: string, measured: Measured, map: EntityMap): FileSection[] {
  return labelledFiles(folder).map((file) => {
    const rows = readLabelled(folder, file, map);
    if (hasOwnCases(rows)) {
      const { detector } = runOf(measured, MAIN, 'builtin:all');
      return { file, rows: rows.length, own: scoreOwn(rows, detector), detectors: [] };
    }
    const runs = measured.runs.filter(({ packs }) => packs === PACK_SETS[0]);
    const detectors = runs.map(({ entry, detector }) => ({
      name: entry.name,
      score: scoreFile(rows, detector, measured.classOf),
    }));
    return { file, rows: rows.length, detectors };
  });
}

/** One section of the printed scorecard. */
export function renderSection({ file, rows, own, detectors }: FileSection): string {
  const parts = detectors
    .filter(({ score: { spans, flags } }) => spans !== undefined || flags !== undefined)
    .map(({ name, score }) => renderFileScore(name, score));
  if (own !== undefined) parts.push(renderOwn(own));
  return [`## ${file}, ${rows} rows\n`, ...parts].join('\n');
}

/** Counts and figures of every entity as plain data. */
export function plainScores({ perEntity, all, any }: Scores) {
  const rows = [...perEntity, ['ALL', all] as const, ['ANY', any] as const];
  return rows.map(([entity, counts]) => ({ entity, ...counts, ...figuresOf(counts) }));
}

/** A section as plain data. */
export function plainSection({ file, rows, own, detectors }: FileSection) {
  return {
    file,
    rows,
    ...(own !== undefined && {
      own: {
        cases: own.cases,
        right: own.right,
        floor: plainScores(own.floor),
        threshold: plainScores(own.threshold),
      },
    }),
    detectors: detectors.map(({ name, score: { spans, ...rest } }) => ({
      name,
      ...rest,
      ...(spans !== undefined && { spans: plainScores(spans) }),
    })),
  };
}
