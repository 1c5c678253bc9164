import { coincides, coveredUnits, type Span, touches, uniqueSpans } from '../data/span.ts';

/** What is counted over documents; all figures are ratios of these. */
export interface Counts {
  /** Documents in which a false finding was possible. */
  docs: number;
  /** Labelled spans, and found ones; the same span counts once. */
  gold: number;
  found: number;
  /** Findings with the start and the end of a labelled span. */
  exact: number;
  /** Labelled spans that a finding touches, and findings that touch a labelled span. */
  goldHit: number;
  foundHit: number;
  /** Code units that are labelled, found, or both. */
  goldUnits: number;
  foundUnits: number;
  bothUnits: number;
  /** Documents with a finding that touches no labelled span. */
  falseDocs: number;
}

/** Creates counts of zero. */
export const noCounts = (): Counts => ({
  docs: 0,
  gold: 0,
  found: 0,
  exact: 0,
  goldHit: 0,
  foundHit: 0,
  goldUnits: 0,
  foundUnits: 0,
  bothUnits: 0,
  falseDocs: 0,
});

/**
 * Adds the spans of one document. Returns true if a finding touches no labelled span; the caller
 * counts the documents.
 */
export function addSpans(counts: Counts, labelled: readonly Span[], findings: readonly Span[]) {
  const gold = uniqueSpans(labelled);
  const found = uniqueSpans(findings);
  const goldUnits = coveredUnits(gold);
  const foundUnits = coveredUnits(found);
  const hits = found.filter((one) => gold.some((label) => touches(one, label))).length;
  counts.gold += gold.length;
  counts.found += found.length;
  counts.exact += found.filter((one) => gold.some((label) => coincides(one, label))).length;
  counts.goldHit += gold.filter((label) => found.some((one) => touches(one, label))).length;
  counts.foundHit += hits;
  counts.goldUnits += goldUnits.size;
  counts.foundUnits += foundUnits.size;
  for (const unit of foundUnits) if (goldUnits.has(unit)) counts.bothUnits += 1;
  return hits < found.length;
}
