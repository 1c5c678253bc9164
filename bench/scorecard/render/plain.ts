import type { Evasion } from '../measure/evasions.ts';
import { figuresOf } from '../measure/figures.ts';
import type { FileSection } from '../measure/files.ts';
import type { Scores } from '../measure/score.ts';

/** Returns counts and figures of every entity as plain data. */
export function plainScores({ perEntity, all, any }: Scores) {
  const rows = [...perEntity, ['ALL', all] as const, ['ANY', any] as const];
  return rows.map(([entity, counts]) => ({ entity, ...counts, ...figuresOf(counts) }));
}

/** Returns a section as plain data. */
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

/** Returns an evasion as plain data, without the values. */
export const plainEvasion = ({ name, tried, lost }: Evasion) => ({
  name,
  tried,
  lost: lost.map(({ rule }) => rule.id),
});
