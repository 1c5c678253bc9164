import { describe, expect, it } from 'vitest';
import type { Span } from '../../bench/scorecard/data/span.ts';
import { figuresOf, prfOf } from '../../bench/scorecard/measure/figures.ts';
import { scoreFlags } from '../../bench/scorecard/measure/flagged.ts';
import { scoreDocuments } from '../../bench/scorecard/measure/score.ts';

const span = (entity: string, start: number, end: number): Span => ({ entity, start, end });

/**
 * Worked out by hand. First document: one name found whole, one found half, a phone number missed.
 * Second: a name that is none, and a phone number called a name.
 */
const DOCUMENTS = [
  {
    gold: [span('PERSON', 0, 8), span('PERSON', 20, 30), span('PHONE', 40, 50)],
    found: [span('PERSON', 0, 8), span('PERSON', 0, 8), span('PERSON', 25, 30)],
  },
  {
    gold: [span('PHONE', 5, 15)],
    found: [span('PERSON', 5, 15), span('PERSON', 20, 24)],
  },
];

describe('scoreDocuments()', () => {
  const scores = scoreDocuments(DOCUMENTS);

  it('counts per entity; a finding given twice counts once', () => {
    expect(scores.perEntity.get('PERSON')).toEqual({
      docs: 2,
      gold: 2,
      found: 4,
      exact: 1,
      goldHit: 2,
      foundHit: 2,
      goldUnits: 18,
      foundUnits: 27,
      bothUnits: 13,
      falseDocs: 1,
    });
    expect(scores.perEntity.get('PHONE')).toMatchObject({ gold: 2, found: 0, falseDocs: 0 });
  });

  it('sums all entities', () => {
    expect(scores.all).toMatchObject({ docs: 2, gold: 4, found: 4, exact: 1, goldHit: 2 });
    expect(scores.all).toMatchObject({ foundHit: 2, goldUnits: 38, bothUnits: 13, falseDocs: 1 });
  });

  it('ignores the entity for what a masked text shows', () => {
    expect(scores.any).toMatchObject({ gold: 4, found: 4, exact: 2, goldHit: 3, foundHit: 3 });
    expect(scores.any).toMatchObject({ bothUnits: 23, falseDocs: 1 });
  });

  it('gives the figures of the counts', () => {
    const { strict, overlap, char, falsePer1000 } = figuresOf(scores.all);
    expect(strict).toEqual({ precision: 0.25, recall: 0.25, f1: 0.25, f2: 0.25 });
    expect(overlap).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, f2: 0.5 });
    // 13 of 27 and 13 of 38 code units: F1 = 26 / 65, F2 = 65 / (4 * 38 + 27).
    expect(char).toEqual({ precision: 0.4815, recall: 0.3421, f1: 0.4, f2: 0.3631 });
    expect(falsePer1000).toBe(500);
  });

  it('touches only where a code unit is in common', () => {
    const beside = [{ gold: [span('A', 0, 5)], found: [span('A', 5, 9)] }];
    expect(scoreDocuments(beside).all).toMatchObject({ goldHit: 0, foundHit: 0, falseDocs: 1 });
  });
});

describe('prfOf()', () => {
  it.each([
    ['nothing labelled, nothing found', [0, 0, 0, 0], [null, null, null, null]],
    ['nothing labelled, something found', [0, 3, 0, 0], [0, null, 0, 0]],
    ['something labelled, nothing found', [0, 0, 0, 3], [null, 0, 0, 0]],
    ['all wrong', [0, 2, 0, 3], [0, 0, 0, 0]],
    ['all right', [3, 3, 3, 3], [1, 1, 1, 1]],
    // F1 = 2 * .5 * .25 / .75, F2 = 5 * .5 * .25 / (4 * .5 + .25)
    ['half precise, a quarter found', [1, 2, 1, 4], [0.5, 0.25, 0.3333, 0.2778]],
  ])('%s', (_, [hits = 0, found = 0, labelHits = 0, labels = 0], [precision, recall, f1, f2]) => {
    expect(prfOf(hits, found, labelHits, labels)).toEqual({ precision, recall, f1, f2 });
  });
});

describe('scoreFlags()', () => {
  it('tells positives from clean documents', () => {
    const flags = [
      { positive: true, flagged: true },
      { positive: true, flagged: true },
      { positive: true, flagged: false },
      { positive: false, flagged: true },
      { positive: false, flagged: false },
    ];
    expect(scoreFlags(flags)).toEqual({
      positive: 3,
      positiveFlagged: 2,
      clean: 2,
      cleanFlagged: 1,
      cleanFlaggedPer1000: 500,
      precision: 0.6667,
      recall: 0.6667,
      f1: 0.6667,
      f2: 0.6667,
    });
  });
});
