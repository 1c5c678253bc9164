import type { Counts } from './counts.ts';
import { ratio } from './figures.ts';
import type { DetectedText } from './measure.ts';
import { scoreDocuments } from './score.ts';

/** Recall of the names of one origin. */
export interface OriginRecall {
  readonly origin: string;
  readonly names: number;
  /** Share of the names that a finding touches. */
  readonly recall: number;
}

/** Recall per origin, best first, and the difference between the best and the worst. */
export interface OriginGap {
  readonly origins: readonly OriginRecall[];
  readonly gap: number;
}

/**
 * Recall of PERSON per origin, over the English texts only: they are the same sentences with other
 * names, so that a difference is one of the names and not of the language.
 */
export function originGap(detected: readonly DetectedText[]): OriginGap {
  const english = detected.filter(({ source }) => source.lang === undefined);
  const origins = recallBy(english, ({ source }) => source.origin);
  return { origins, gap: (origins[0]?.recall ?? 0) - (origins.at(-1)?.recall ?? 0) };
}

/** Recall of PERSON per language of the texts that are not English, best first. */
export const languageRecalls = (detected: readonly DetectedText[]): readonly OriginRecall[] =>
  recallBy(detected, ({ source }) => source.lang);

function recallBy(
  detected: readonly DetectedText[],
  keyOf: (read: DetectedText) => string | undefined,
) {
  const keys = new Set(detected.flatMap((read) => keyOf(read) ?? []));
  const rows = [...keys].map((origin): OriginRecall => {
    const { gold, goldHit } = personCounts(detected.filter((read) => keyOf(read) === origin));
    return { origin, names: gold, recall: ratio(goldHit, gold) ?? 0 };
  });
  return rows
    .filter(({ names }) => names > 0)
    .sort((a, b) => b.recall - a.recall || (a.origin < b.origin ? -1 : 1));
}

function personCounts(detected: readonly DetectedText[]): Pick<Counts, 'gold' | 'goldHit'> {
  const counts = scoreDocuments(detected).perEntity.get('PERSON');
  return counts ?? { gold: 0, goldHit: 0 };
}
