import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../bench/scorecard/data/corpus.ts';
import { actingFindings } from '../support/shipped.ts';

const MIXED = readCorpus().filter(({ where }) => where.startsWith('negatives/mixed.txt'));

// Some of the lines hold names, which are no mistake, and signs of a jailbreak add up.
const found = (text: string): string[] =>
  actingFindings(text)
    .filter(({ entity }) => entity !== 'PERSON' && entity !== 'JAILBREAK')
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

// Texts one by one are the matter of test/scorecard/baseline.test.ts, positives and negatives.
describe('the default packs', () => {
  it('leave alone hard negatives that stand in one text', () => {
    expect(found(MIXED.map(({ text }) => text).join('\n'))).toEqual([]);
  });
});
