import { type Prf, per1000, prfOf } from './figures.ts';

/** A document with a label: whether it is a positive, and whether anything was found. */
export interface Flag {
  readonly positive: boolean;
  readonly flagged: boolean;
}

/** Scores of documents that only have a label. */
export interface FlagScore extends Prf {
  readonly positive: number;
  readonly positiveFlagged: number;
  readonly clean: number;
  readonly cleanFlagged: number;
  readonly cleanFlaggedPer1000: number | null;
}

/** Counts flagged documents. Precision is the share of flagged documents that are positive. */
export function scoreFlags(flags: readonly Flag[]): FlagScore {
  const count = (positive: boolean, flagged: boolean): number =>
    flags.filter((flag) => flag.positive === positive && flag.flagged === flagged).length;
  const positiveFlagged = count(true, true);
  const cleanFlagged = count(false, true);
  const positive = positiveFlagged + count(true, false);
  const clean = cleanFlagged + count(false, false);
  return {
    positive,
    positiveFlagged,
    clean,
    cleanFlagged,
    cleanFlaggedPer1000: per1000(cleanFlagged, clean),
    ...prfOf(positiveFlagged, positiveFlagged + cleanFlagged, positiveFlagged, positive),
  };
}
