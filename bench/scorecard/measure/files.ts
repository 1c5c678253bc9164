import { type EntityMap, labelledFiles, readLabelled } from '../data/labelled.ts';
import { MAIN, PACK_SETS } from '../detectors/detectors.ts';
import { type Measured, runOf } from '../run.ts';
import { type CaseScore, type FileScore, isCaseFile, scoreCases, scoreFile } from './external.ts';

/** The scores of the detectors on one labelled file. */
export interface FileSection {
  readonly file: string;
  readonly rows: number;
  /** Test cases of other recognizers, with all packs. */
  readonly own?: CaseScore;
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
    if (isCaseFile(rows)) {
      const { detector } = runOf(measured, MAIN, 'builtin:all');
      return { file, rows: rows.length, own: scoreCases(rows, detector), detectors: [] };
    }
    const runs = measured.runs.filter(({ packs }) => packs === PACK_SETS[0]);
    const detectors = runs.map(({ entry, detector }) => ({
      name: entry.name,
      score: scoreFile(rows, detector, measured.classOf),
    }));
    return { file, rows: rows.length, detectors };
  });
}
