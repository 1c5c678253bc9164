import type { DetectionClass } from '../../src/model/rule.ts';
import type { Counts } from './measure/counts.ts';
import { per1000 } from './measure/figures.ts';

/** The targets of a detection class. */
export interface Target {
  /** Most labelled spans that may go unfound: a share from 0 to 1. */
  readonly missed: number;
  /** Most hard negatives with a false finding, per 1,000. */
  readonly falsePer1000: number;
}

/**
 * Our own targets. A leaked secret or account number cannot be taken back, so little may be missed;
 * names and matters of opinion are known to be hard (the best published figures for names miss one
 * in three), and a false hit there costs the reader least.
 */
export const TARGETS: Readonly<Record<DetectionClass, Target>> = {
  personal: { missed: 0.1, falsePer1000: 10 },
  sensitive: { missed: 0.02, falsePer1000: 3 },
  'client-matter': { missed: 0.05, falsePer1000: 3 },
  secret: { missed: 0.01, falsePer1000: 3 },
  location: { missed: 0.15, falsePer1000: 10 },
  'special-category': { missed: 0.2, falsePer1000: 5 },
  commercial: { missed: 0.2, falsePer1000: 10 },
  domain: { missed: 0.1, falsePer1000: 3 },
};

/** Most by which the recall of names may differ between two origins. */
export const MOST_ORIGIN_GAP = 0.1;

/** A figure and whether it meets its target. */
export interface TargetResult {
  /** Undefined if nothing could be counted. */
  readonly measured: number | undefined;
  readonly limit: number;
  readonly met: boolean;
}

/** Compares a figure with the most that it may be. A missing figure meets its target. */
export function checkTarget(measured: number | undefined, limit: number): TargetResult {
  return { measured, limit, met: measured === undefined || measured <= limit };
}

/** Returns the share of labelled spans that no finding touches; undefined without labels. */
export const missedShare = ({ gold, goldHit }: Counts): number | undefined =>
  gold === 0 ? undefined : 1 - goldHit / gold;

/** Compares a class with both targets; `negatives` are the counts over the hard negatives only. */
export function checkClass(name: DetectionClass, counts: Counts, negatives: Counts) {
  const target = TARGETS[name];
  return {
    missed: checkTarget(missedShare(counts), target.missed),
    falseDocs: checkTarget(
      per1000(negatives.falseDocs, negatives.docs) ?? undefined,
      target.falsePer1000,
    ),
  };
}
