import type { Counts } from './counts.ts';

/** Figures from 0 to 1, rounded to four places; null where nothing could be counted. */
export interface Prf {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Weighs recall four times as much as precision: beta is 2. */
  readonly f2: number | null;
}

/** The figures of one row. */
export interface Figures {
  /** Same entity, same start, same end. */
  readonly strict: Prf;
  /** Same entity, at least one code unit in common. */
  readonly overlap: Prf;
  /** Code units covered. */
  readonly char: Prf;
  /** Documents with a false finding, per 1,000. */
  readonly falsePer1000: number | null;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A share, rounded; null when there is nothing to take a share of. */
export const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : round(part / whole);

/** Documents per 1,000, rounded; null without documents. */
export const per1000 = (part: number, whole: number): number | null =>
  whole === 0 ? null : round((1000 * part) / whole);

/**
 * Precision, recall and their weighted harmonic means, F = (1 + b^2) P R / (b^2 P + R). A mean is
 * null when both are, and 0 when one is missing or both are 0.
 */
export function prfOf(hitFindings: number, findings: number, hitLabels: number, labels: number) {
  const p = findings === 0 ? null : hitFindings / findings;
  const r = labels === 0 ? null : hitLabels / labels;
  const f = (beta: number): number | null => {
    if (p === null && r === null) return null;
    const weight = beta * beta;
    const sum = weight * (p ?? 0) + (r ?? 0);
    return p === null || r === null || sum === 0 ? 0 : round(((1 + weight) * p * r) / sum);
  };
  return {
    precision: p === null ? null : round(p),
    recall: r === null ? null : round(r),
    f1: f(1),
    f2: f(2),
  } satisfies Prf;
}

/** Computes the figures of some counts. */
export function figuresOf(counts: Counts): Figures {
  const { gold, found, exact, goldHit, foundHit, goldUnits, foundUnits, bothUnits } = counts;
  return {
    strict: prfOf(exact, found, exact, gold),
    overlap: prfOf(foundHit, found, goldHit, gold),
    char: prfOf(bothUnits, foundUnits, bothUnits, goldUnits),
    falsePer1000: per1000(counts.falseDocs, counts.docs),
  };
}
