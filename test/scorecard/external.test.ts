import { describe, expect, it } from 'vitest';
import type { Detector, FoundSpan } from '../../bench/scorecard/detectors/detector.ts';
import { isCaseFile, scoreCases, scoreFile } from '../../bench/scorecard/measure/external.ts';

/** Finds every `A`, `B` and `S`; a small letter is found at the floor only. */
const letters: Detector = {
  reports: new Set(['A', 'B', 'S']),
  detect: ({ text }) =>
    Array.from(text.matchAll(/[ABSabs]/g), ({ 0: letter, index }): FoundSpan => {
      const entity = letter.toUpperCase();
      return { entity, start: index, end: index + 1, sure: letter === entity, acts: true };
    }),
};
const classOf = new Map([
  ['A', 'personal'],
  ['S', 'secret'],
] as const);
const at = (entity: string, start: number) => ({ entity, start, end: start + 1 });

describe('scoreFile()', () => {
  it('counts only what the file labels and the detector can report', () => {
    const rows = [{ text: 'A.B.C', spans: [at('A', 0), at('C', 4)] }];
    const { spans, unreported, flags } = scoreFile(rows, letters, classOf);
    expect([...(spans?.perEntity.keys() ?? [])]).toEqual(['A']);
    expect(spans?.all).toMatchObject({ gold: 1, found: 1, exact: 1 });
    expect(unreported).toEqual(['C']);
    expect(flags).toBeUndefined();
  });

  it('counts every finding in a file that labels nothing', () => {
    const { spans } = scoreFile([{ text: 'A B', spans: [] }], letters, classOf);
    expect(spans?.all).toMatchObject({ gold: 0, found: 2, falseDocs: 1 });
  });

  it('flags a document by findings of the class of its label', () => {
    const rows = [
      { text: 'S', spans: [], label: 'secret' },
      { text: 'A', spans: [], label: 'secret' },
      { text: 'A', spans: [], label: 'clean' },
    ];
    const { spans, flags } = scoreFile(rows, letters, classOf);
    expect(flags).toMatchObject({ positive: 2, positiveFlagged: 1, clean: 1, cleanFlagged: 0 });
    expect(spans).toBeUndefined();
  });
});

describe('scoreOwn()', () => {
  const rows = [
    { text: 'A B', spans: [at('A', 0)], entity: 'A', recognizer: 'a' },
    { text: 'b', spans: [at('B', 0)], entity: 'B', recognizer: 'b' },
    { text: 'A', spans: [], entity: 'B', recognizer: 'b' },
  ];

  it('counts the entity of each case alone, at the floor and at the threshold', () => {
    const { floor, threshold } = scoreCases(rows, letters);
    expect(floor.all).toMatchObject({ gold: 2, found: 2, exact: 2, falseDocs: 0 });
    expect(threshold.all).toMatchObject({ gold: 2, found: 1, exact: 1 });
  });

  it('says how many cases are right: nothing missed, nothing found beside the labels', () => {
    const wrong = { text: 'A', spans: [], entity: 'A', recognizer: 'a' };
    expect(scoreCases([...rows, wrong], letters)).toMatchObject({ cases: 4, right: 3 });
    const missed = { text: '.', spans: [at('A', 0)], entity: 'A', recognizer: 'a' };
    expect(scoreCases([missed], letters)).toMatchObject({ cases: 1, right: 0 });
  });

  it('is for files of test cases only', () => {
    expect(isCaseFile(rows)).toBe(true);
    expect(isCaseFile([{ text: 'A', spans: [] }])).toBe(false);
    expect(isCaseFile([])).toBe(false);
  });
});
