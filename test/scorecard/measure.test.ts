import { describe, expect, it } from 'vitest';
import type { CorpusText } from '../../bench/scorecard/data/corpus.ts';
import { readMarkup } from '../../bench/scorecard/data/markup.ts';
import type { Detector, FoundSpan } from '../../bench/scorecard/detectors/detector.ts';
import {
  classQualities,
  detectAll,
  mistakesOf,
  qualityOf,
} from '../../bench/scorecard/measure/measure.ts';
import { originGap } from '../../bench/scorecard/measure/origins.ts';
import { checkClass } from '../../bench/scorecard/targets.ts';

/** Finds every word with a capital as a PERSON. */
const capitals: Detector = {
  reports: new Set(['PERSON']),
  detect: ({ text }) =>
    Array.from(
      text.matchAll(/\p{Lu}\p{L}*/gu),
      ({ 0: word, index }): FoundSpan => ({
        entity: 'PERSON',
        start: index,
        end: index + word.length,
        sure: true,
        acts: word !== 'Lightly',
      }),
    ),
};

function text(marked: string, more: Partial<CorpusText> = {}): CorpusText {
  const where = 'positives/x.jsonl:1';
  return { ...readMarkup(marked), negative: false, where, phase: 'request', role: 'user', ...more };
}

const TEXTS = [
  text('ask [[PERSON|Ada]] or [[PERSON|bo]]', { origin: 'one' }),
  text('ask [[PERSON|Eve]]', { origin: 'two' }),
  text('frag [[PERSON|kim]]', { origin: 'one', lang: 'de' }),
  text('ring [[PHONE_NUMBER|555-0142]]'),
  text('the [[?PERSON|Dan]] of the docs, and Mark', { negative: true }),
  text('Lightly', { negative: true }),
  text('nothing', { negative: true }),
];
const detected = detectAll(capitals, TEXTS);
const quality = qualityOf(detected);

describe('qualityOf()', () => {
  it('leaves out labels that the detector cannot report, and optional findings', () => {
    expect(quality.scores.all).toMatchObject({ docs: 7, gold: 4, found: 4, goldHit: 2 });
  });

  it('counts hard negatives with a false finding, and those in which it acts', () => {
    expect(quality.negatives.all).toMatchObject({ docs: 3, falseDocs: 2 });
    expect(quality.actingDocs).toBe(1);
  });

  it('lists what went wrong', () => {
    expect(mistakesOf(detected).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'missed bo',
      'missed kim',
      'false Mark',
      'false Lightly',
    ]);
  });
});

describe('readWith()', () => {
  it('takes a label as whichever of its entities was found, or as one that can be', () => {
    const [found] = detectAll(capitals, [text('[[PHONE_NUMBER/PERSON|Ada]]')]);
    expect(found?.gold).toEqual([{ entity: 'PERSON', start: 0, end: 3 }]);
    const [missed] = detectAll(capitals, [text('[[PHONE_NUMBER/PERSON|ada]]')]);
    expect(missed?.gold).toEqual([{ entity: 'PERSON', start: 0, end: 3 }]);
    expect(missed?.found).toEqual([]);
  });
});

describe('classQualities()', () => {
  it('holds a class to its targets', () => {
    const [personal, ...others] = classQualities(detected, new Map([['PERSON', 'personal']]));
    expect(others).toEqual([]);
    expect(personal?.counts).toMatchObject({ gold: 4, goldHit: 2 });
    if (personal === undefined) return;
    const { missed, falseDocs } = checkClass('personal', personal.counts, personal.negatives);
    expect(missed).toEqual({ measured: 0.5, limit: 0.1, met: false });
    expect(falseDocs.measured).toBeCloseTo(666.67);
  });
});

describe('originGap()', () => {
  it('is the difference between the best and the worst origin of the English texts', () => {
    expect(originGap(detected)).toEqual({
      origins: [
        { origin: 'two', names: 1, recall: 1 },
        { origin: 'one', names: 2, recall: 0.5 },
      ],
      gap: 0.5,
    });
  });
});
